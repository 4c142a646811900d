using System.Collections.Concurrent;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// Turns the selections of one operation into plans, with the Boolean variables of @skip and @include known. They must be: with
/// <c>{ a @skip(if: $x) b a }</c> the order of the answer changes with $x, and a skipped spread must not hide a later one.
/// </summary>
internal sealed class Planner(BoundSchema schema, DocumentNode document, Conditions conditions)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<CallKey, CallKey> _calls = new(concurrencyLevel: 1, capacity: 1);

    public BoundSchema Schema { get; } = schema;

    /// <summary>The selection of an operation's root type.</summary>
    public SelectionPlan PlanRoot(BoundObject root, OperationDefinitionNode operation) => Plan(root, [operation.SelectionSet], null);

    /// <summary>The selection below merged field nodes, for one concrete type.</summary>
    public SelectionPlan Plan(BoundObject type, ImmutableArray<FieldNode> nodes, FieldPlan parent) =>
        Plan(type, nodes.Where(n => n.SelectionSet is not null).Select(n => n.SelectionSet!), parent);

    /// <summary>Field nodes below <paramref name="sets"/> by schema name, whatever types they are asked of: for look-ahead.</summary>
    public Dictionary<string, List<FieldNode>> FieldsByName(IEnumerable<SelectionSetNode> sets)
    {
        var collected = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var set in sets) Collect(null, set, visited, collected);
        return collected.Values.SelectMany(n => n).GroupBy(n => n.Name.Value).ToDictionary(g => g.Key, g => g.ToList());
    }

    private SelectionPlan Plan(BoundObject type, IEnumerable<SelectionSetNode> sets, FieldPlan? parent)
    {
        var collected = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var set in sets) Collect(type, set, visited, collected);

        var fields = new FieldPlan[collected.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var nodes = collected.GetAt(i).Value;
            var bound = type.Field(nodes[0].Name.Value);
            fields[i] = new FieldPlan(this, bound, i, [.. nodes], parent, CallOf(bound, nodes[0]));
        }

        return new SelectionPlan(type, fields);
    }

    /// <summary>
    /// CollectFields of the specification (6.3.2). With a stack of its own: fragments that nest in fragments that follow each other
    /// would be as deep as the whole document is long.
    /// </summary>
    private void Collect(BoundObject? type, SelectionSetNode set, HashSet<string> visited, OrderedDictionary<string, List<FieldNode>> collected)
    {
        var outer = new Stack<(ImmutableArray<SelectionNode> Selections, int Next)>([(set.Selections, 0)]);
        while (outer.TryPop(out var at))
        {
            var (selections, next) = at;
            while (next < selections.Length)
            {
                var selection = selections[next++];
                if (!conditions.Include(selection.Directives)) continue;
                if (selection is FieldNode field)
                {
                    if (!collected.TryGetValue(field.ResponseKey, out var nodes)) collected.Add(field.ResponseKey, nodes = []);
                    nodes.Add(field);
                }
                else if (Inside(type, selection, visited) is { } inner)
                {
                    outer.Push((selections, next));
                    (selections, next) = (inner.Selections, 0);
                }
            }
        }
    }

    /// <summary>What a fragment adds to a selection on this type; null if nothing, or nothing new.</summary>
    private SelectionSetNode? Inside(BoundObject? type, SelectionNode selection, HashSet<string> visited)
    {
        switch (selection)
        {
            case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                return inline.SelectionSet;
            case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                var fragment = _fragments[spread.Name.Value];
                return Applies(type, fragment.TypeCondition) ? fragment.SelectionSet : null;
            default:
                return null;
        }
    }

    private bool Applies(BoundObject? type, NamedTypeNode? condition)
    {
        if (type is null || condition is null) return true;
        var conditional = Schema.Schema.FindType(condition.Name.Value);
        return ReferenceEquals(conditional, type.Type) || (conditional is CompositeType c && Schema.Schema.IsMember(c, type.Type));
    }

    private CallKey CallOf(BoundField field, FieldNode node)
    {
        var arguments = node.Arguments.IsEmpty ? "" : string.Join(",", node.Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal).Select(a => a.ToString()));
        return _calls.GetOrAdd(new CallKey(field.Resolver, arguments), k => k);
    }
}
