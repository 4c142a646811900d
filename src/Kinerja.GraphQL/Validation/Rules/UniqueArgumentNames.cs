using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// An argument is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness">Specification</see>.
/// </summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2) return;
        foreach (var same in arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal))
        {
            if (!same.Skip(1).Any()) continue;
            Report($"Argument {Wording.Name(same.Key)} is given more than once. Keep one of them.", [.. same.Select(a => a.Name)]);
        }
    }
}
