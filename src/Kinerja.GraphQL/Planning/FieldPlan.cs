using System.Text;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>One field of a <see cref="SelectionPlan"/>, with all that is known of it before any value is.</summary>
internal sealed class FieldPlan
{
    private readonly Planner _planner;
    private SelectionPlan[] _children = [];
    private SelectionView? _selection;

    public FieldPlan(Planner planner, BoundField field, int index, ImmutableArray<FieldNode> nodes, FieldPlan? parent, CallKey call)
    {
        (_planner, Field, Index, Nodes, Parent, Call) = (planner, field, index, nodes, parent, call);
        Key = nodes[0].ResponseKey;
        // Names are plain ASCII: nothing to escape.
        JsonKey = Encoding.UTF8.GetBytes($"{(index == 0 ? '{' : ',')}\"{Key}\":");
        Arguments = new ArgumentPlan(nodes[0], field.Definition);
    }

    /// <summary>The name in the response.</summary>
    public string Key { get; }

    /// <summary>The key as JSON with the punctuation before it: <c>{"nama":</c> or <c>,"nama":</c>.</summary>
    public byte[] JsonKey { get; }

    /// <summary>The place among the fields of the selection.</summary>
    public int Index { get; }

    public BoundField Field { get; }

    /// <summary>All field nodes merged into this one.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The field whose selection this one stands in; null at the root.</summary>
    public FieldPlan? Parent { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>What tells one resolver call from another: equal keys of one wave are one call.</summary>
    public CallKey Call { get; }

    public SelectionView Selection => _selection ??= new SelectionView(_planner, Nodes, this);

    /// <summary>
    /// The selection for one concrete type, made when the first value of that type is seen: planning every type an interface could
    /// have is what explodes on polymorphic schemas.
    /// </summary>
    public SelectionPlan ChildFor(BoundObject type)
    {
        SelectionPlan? made = null;
        while (true)
        {
            // Few types occur at one position, usually one: a dictionary for every field would be most of a plan's memory.
            var known = Volatile.Read(ref _children);
            foreach (var child in known)
                if (ReferenceEquals(child.Type, type)) return child;

            made ??= _planner.Plan(type, Nodes, this);
            // Of two requests that see a type first at the same time, one keeps its plan and the other takes that.
            Interlocked.CompareExchange(ref _children, [.. known, made], known);
        }
    }

    /// <summary>Response names from the root, without list positions.</summary>
    public string Path => Parent is null ? Key : $"{Parent.Path}.{Key}";
}

/// <summary>A resolver and the text of its arguments; made once per operation plan, compared by reference.</summary>
internal sealed record CallKey(object Resolver, string Arguments);
