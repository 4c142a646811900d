using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Types of variables and fragments exist.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence">Specification</see>.
/// </summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context), IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        if (Context.Schema.FindType(node.Name.Value) is not null) return;
        var suggestion = Context.Suggestions.For(node.Name.Value, Context.Schema.Types.Names);
        Report($"There is no type {Wording.Name(node.Name)}.{suggestion}", node);
    }
}
