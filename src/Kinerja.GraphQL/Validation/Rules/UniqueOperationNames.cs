using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// No two operations have one name.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness">Specification</see>.
/// </summary>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is not { } name || _seen.TryAdd(name.Value, name)) return;
        Report($"Two operations are named {Wording.Name(name)}. Give each its own name.", _seen[name.Value], name);
    }
}
