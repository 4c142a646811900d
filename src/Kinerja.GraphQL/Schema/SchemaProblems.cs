using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Where rules and checks put what they find; nothing they find stops another.</summary>
internal sealed class SchemaProblems
{
    private readonly List<SchemaProblem> _found = [];

    public SchemaStage Stage { get; set; }

    public bool Any => _found.Count > 0;

    /// <summary>Nodes that do not exist (of types that the engine itself defines) are left out.</summary>
    public void Add(string coordinate, string message, params IEnumerable<Node?> nodes) =>
        AddAt(coordinate, message, [.. nodes.OfType<Node>().Select(n => n.Span)]);

    public void AddAt(string coordinate, string message, ImmutableArray<SourceSpan> places) =>
        _found.Add(new SchemaProblem(places.IsEmpty ? null : places[0], coordinate, message) { Stage = Stage, Places = places });

    /// <summary>By file and line; what has no place comes first, because it concerns the schema as a whole.</summary>
    public ImmutableArray<SchemaProblem> Sorted() =>
    [
        .. _found
            .OrderBy(p => p.Place?.Source.Name ?? "", StringComparer.Ordinal)
            .ThenBy(p => p.Place?.Start ?? -1),
    ];
}
