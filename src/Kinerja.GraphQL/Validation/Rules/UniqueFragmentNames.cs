using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// No two fragments have one name.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness">Specification</see>.
/// </summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context), IEnter<FragmentDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = new(StringComparer.Ordinal);

    public void Enter(FragmentDefinitionNode node)
    {
        if (_seen.TryAdd(node.Name.Value, node.Name)) return;
        Report($"Two fragments are named {Wording.Name(node.Name)}. Give each its own name.", _seen[node.Name.Value], node.Name);
    }
}
