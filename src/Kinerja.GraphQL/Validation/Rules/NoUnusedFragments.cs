using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is reached from some operation.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used">Specification</see>.
/// </summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        var reached = Context.Fragments.ReferencedBy(node.Definitions.OfType<OperationDefinitionNode>());
        var used = reached.Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value)) Report($"No operation uses fragment {Wording.Name(fragment.Name)}. Spread it or leave it out.", fragment);
        }
    }
}
