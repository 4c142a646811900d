using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A request holds operations and fragments only.
/// <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions">Specification</see>.
/// </summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is ExecutableDefinitionNode) continue;
            Report("A request cannot define or extend the schema. Leave this definition out.", definition);
        }
    }
}
