using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Fragments select fields, so they stand on types that have some.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types">Specification</see>.
/// </summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context), IEnter<FragmentDefinitionNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentDefinitionNode node) => Check(node.TypeCondition);

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition) Check(condition);
    }

    private void Check(NamedTypeNode condition)
    {
        if (Context.Schema.FindType(condition.Name.Value) is null or CompositeType) return;
        Report($"A fragment cannot be on {Wording.Name(condition.Name)}: only objects, interfaces and unions have fields to select.", condition);
    }
}
