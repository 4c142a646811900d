using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An operation needs the root type of its kind in the schema.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">Specification</see>.
/// </summary>
internal sealed class KnownOperationTypes(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.Schema.RootType(node.Operation) is not null) return;
        Report($"This service has no {Wording.Keyword(node.Operation)} operations.", node);
    }
}
