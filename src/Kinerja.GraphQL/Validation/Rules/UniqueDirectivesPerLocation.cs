using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a place.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location">Specification</see>.
/// </summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>,
    IEnter<FragmentDefinitionNode>,
    IEnter<VariableDefinitionNode>,
    IEnter<FieldNode>,
    IEnter<InlineFragmentNode>,
    IEnter<FragmentSpreadNode>
{
    public void Enter(OperationDefinitionNode node) => Check(node.Directives);

    public void Enter(FragmentDefinitionNode node) => Check(node.Directives);

    public void Enter(VariableDefinitionNode node) => Check(node.Directives);

    public void Enter(FieldNode node) => Check(node.Directives);

    public void Enter(InlineFragmentNode node) => Check(node.Directives);

    public void Enter(FragmentSpreadNode node) => Check(node.Directives);

    private void Check(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length < 2) return;
        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.Directives.Find(name) is not { IsRepeatable: false } || seen.TryAdd(name, directive)) continue;
            Report($"Directive '@{name}' can stand here only once.", seen[name], directive);
        }
    }
}
