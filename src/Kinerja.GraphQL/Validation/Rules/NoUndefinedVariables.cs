using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An operation defines every variable that it or one of its fragments uses.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined">Specification</see>.
/// </summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        var defined = node.VariableDefinitions.Select(v => v.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var usage in Context.Variables.Of(node))
        {
            if (defined.Contains(usage.Node.Name.Value)) continue;
            var name = Wording.Variable(usage.Node);
            Report($"Variable {name} is not defined by {Wording.Operation(node)}. Define it after the operation's name.", usage.Node, node);
        }
    }
}
