using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>A field of one object type with what resolves it.</summary>
internal abstract class BoundField(string coordinate, FieldDefinition definition, IReadOnlyList<Member> needs, bool needsWholeParent)
{
    /// <summary>"Satker.anak"; for a field bound on an interface, the interface's.</summary>
    public string Coordinate { get; } = coordinate;

    public FieldDefinition Definition { get; } = definition;

    /// <summary>What two selections must share to be one call; interface fields share it over their types.</summary>
    public virtual object Resolver => this;

    /// <summary>The parent's members the resolver reads.</summary>
    public IReadOnlyList<Member> Needs { get; } = needs;

    /// <summary>The resolver takes parents as objects, with all their members.</summary>
    public bool NeedsWholeParent { get; } = needsWholeParent;

    /// <summary>All of them must say yes: the field's own and those of the interfaces that declare it.</summary>
    public ImmutableArray<BoundGuard> Guards { get; set; } = [];

    /// <summary>Places the field's cells in the frame: at once, or when the wave's calls have ended.</summary>
    public abstract void Start(Wave wave, Frame frame, FieldPlan field);
}
