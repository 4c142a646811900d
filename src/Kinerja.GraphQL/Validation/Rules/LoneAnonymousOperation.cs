using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An operation without a name stands alone.
/// <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">Specification</see>.
/// </summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    private readonly bool _several = context.Document.Definitions.OfType<OperationDefinitionNode>().Skip(1).Any();

    public void Enter(OperationDefinitionNode node)
    {
        if (_several && node.Name is null) Report("Beside other operations this one needs a name.", node);
    }
}
