using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An operation defines each variable once.
/// <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness">Specification</see>.
/// </summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        foreach (var same in node.VariableDefinitions.GroupBy(v => v.Variable.Name.Value, StringComparer.Ordinal))
        {
            if (!same.Skip(1).Any()) continue;
            var name = Wording.Variable(same.First().Variable);
            Report($"Variable {name} is defined more than once. Keep one definition.", [.. same.Select(v => v.Variable.Name)]);
        }
    }
}
