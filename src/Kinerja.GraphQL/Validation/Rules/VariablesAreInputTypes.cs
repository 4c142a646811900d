using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Variables carry scalars, enums and input objects.
/// <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types">Specification</see>.
/// </summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context), IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.Schema.TypeOf(node.Type) is not { IsInput: false } type) return;
        Report($"Variable {Wording.Variable(node.Variable)} cannot be of type '{type}': use a scalar, an enum or an input object.", node.Type);
    }
}
