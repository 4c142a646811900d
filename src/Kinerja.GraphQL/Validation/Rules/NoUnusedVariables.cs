using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An operation, or one of its fragments, uses every variable it defines.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">Specification</see>.
/// </summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.IsEmpty) return;
        var used = Context.Variables.Of(node).Select(u => u.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in node.VariableDefinitions)
        {
            if (used.Contains(variable.Variable.Name.Value)) continue;
            Report($"Variable {Wording.Variable(variable.Variable)} is never used by {Wording.Operation(node)}. Use it or leave it out.", variable);
        }
    }
}
