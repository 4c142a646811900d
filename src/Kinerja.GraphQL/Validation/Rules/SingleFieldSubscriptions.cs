using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A subscription has exactly one root field, known without any variable and not one of introspection: its events
/// come from that field's source.
/// <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">Specification</see>.
/// </summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Subscription || Context.Schema.Subscription is not { } root) return;
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var conditions = new List<DirectiveNode>();
        Collect(root, node.SelectionSet, fields, conditions);
        if (conditions.Count > 0)
        {
            Report("A subscription's root field cannot depend on '@skip' or '@include'. Leave them out.", [.. conditions]);
            return;
        }

        if (fields.Count == 0) Report("A subscription must select one root field.", node.SelectionSet);
        var others = fields.Values.Skip(1).SelectMany(f => f);
        if (fields.Count > 1) Report("A subscription can have only one root field. Send one subscription for each.", [.. others]);
        foreach (var same in fields.Values)
        {
            var name = same[0].Name;
            if (!name.Value.StartsWith("__", StringComparison.Ordinal)) continue;
            Report($"{Wording.Name(name)} sends no events, so it cannot be a subscription's root field.", [.. same]);
        }
    }

    /// <summary>The root fields in document order, through all fragments that apply to the root type, each followed once.</summary>
    private void Collect(ObjectType root, SelectionSetNode outermost, OrderedDictionary<string, List<FieldNode>> fields, List<DirectiveNode> conditions)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionNode>(outermost.Selections.Reverse());
        while (open.TryPop(out var node))
        {
            if (ConditionOf(node) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            if (node is FieldNode field)
            {
                if (!fields.TryGetValue(field.ResponseKey, out var same)) fields[field.ResponseKey] = same = [];
                same.Add(field);
            }
            else if (InnerSet(root, node, followed) is { } inner)
            {
                foreach (var selection in inner.Selections.Reverse()) open.Push(selection);
            }
        }
    }

    private SelectionSetNode? InnerSet(ObjectType root, SelectionNode node, HashSet<string> followed)
    {
        if (node is InlineFragmentNode inline) return inline.TypeCondition is { } type && !Applies(root, type) ? null : inline.SelectionSet;
        var name = ((FragmentSpreadNode)node).Name.Value;
        if (Context.Fragments.Find(name) is not { } fragment || !Applies(root, fragment.TypeCondition)) return null;
        return followed.Add(name) ? fragment.SelectionSet : null;
    }

    private bool Applies(ObjectType root, NamedTypeNode condition) =>
        Context.Schema.FindType(condition.Name.Value) is CompositeType type && (ReferenceEquals(type, root) || Context.Schema.IsMember(type, root));

    private static DirectiveNode? ConditionOf(SelectionNode node) =>
        node.Directives.FirstOrDefault(d => d.Name.Value == "skip") ?? node.Directives.FirstOrDefault(d => d.Name.Value == "include");
}
