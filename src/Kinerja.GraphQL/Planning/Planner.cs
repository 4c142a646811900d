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

    private readonly ConcurrentDictionary<CallKey, CallKey> _calls = [];

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

    /// <summary>CollectFields of the specification (6.3.2). Recursion is bounded by the limits on nesting and fragment chains.</summary>
    private void Collect(BoundObject? type, SelectionSetNode set, HashSet<string> visited, OrderedDictionary<string, List<FieldNode>> collected)
    {
        foreach (var selection in set.Selections)
        {
            if (!conditions.Include(selection.Directives)) continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!collected.TryGetValue(field.ResponseKey, out var nodes)) collected.Add(field.ResponseKey, nodes = []);
                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, visited, collected);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var fragment = _fragments[spread.Name.Value];
                    if (Applies(type, fragment.TypeCondition)) Collect(type, fragment.SelectionSet, visited, collected);
                    break;
            }
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
