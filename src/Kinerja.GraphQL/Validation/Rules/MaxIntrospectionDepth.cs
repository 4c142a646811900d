using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Introspection may follow lists only so deep: each further level multiplies the answer by the size of the schema.
/// Not a rule of the specification but one that the reference implementation recommends.
/// <see href="https://spec.graphql.org/September2025/#sec-Introspection">Specification</see>.
/// </summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>, ILeave<FieldNode>
{
    /// <summary>Fragments that were followed from this many lists deep and stayed below the limit.</summary>
    private readonly Dictionary<string, int> _harmless = new(StringComparer.Ordinal);

    /// <summary>A refused field: what stands inside it is not judged again.</summary>
    private FieldNode? _refused;

    public void Enter(FieldNode node)
    {
        if (_refused is not null || node.Name.Value is not ("__schema" or "__type") || !IsTooDeep(node)) return;
        _refused = node;
        var most = Context.Limits.MaxIntrospectionListDepth - 1;
        Report(
            $"Introspection goes too deep: at most {most} of fields, interfaces, possibleTypes and inputFields may stand inside each other. "
            + "Ask for the names of types and then for each type.",
            node);
    }

    public void Leave(FieldNode node)
    {
        if (ReferenceEquals(node, _refused)) _refused = null;
    }

    private bool IsTooDeep(FieldNode root)
    {
        var visited = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<(SelectionNode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var place))
        {
            var (node, depth) = place;
            var isList = node is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" };
            if (isList && ++depth >= Context.Limits.MaxIntrospectionListDepth) return true;
            if (SelectionsOf(node, depth, visited) is not { } set) continue;
            foreach (var selection in set.Selections) open.Push((selection, depth));
        }

        // Nothing reached from here was too deep, so later roots need not follow the same fragments again.
        foreach (var (name, depth) in visited) _harmless[name] = Math.Max(depth, _harmless.GetValueOrDefault(name));
        return false;
    }

    private SelectionSetNode? SelectionsOf(SelectionNode node, int depth, Dictionary<string, int> visited)
    {
        if (node is FieldNode field) return field.SelectionSet;
        if (node is InlineFragmentNode inline) return inline.SelectionSet;
        var name = ((FragmentSpreadNode)node).Name.Value;
        if (visited.GetValueOrDefault(name, -1) >= depth || _harmless.GetValueOrDefault(name, -1) >= depth) return null;
        visited[name] = depth;
        return Context.Fragments.Find(name)?.SelectionSet;
    }
}
