using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A spread names a fragment of the document.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined">Specification</see>.
/// </summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context), IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is not null) return;

        // Fragments are the client's own names, yet the switch is one: a message is either free to propose or it is not.
        var own = Context.Document.Definitions.OfType<FragmentDefinitionNode>().Select(f => f.Name.Value);
        Report($"There is no fragment {Wording.Name(node.Name)} in this document.{Context.Suggestions.For(node.Name.Value, own)}", node.Name);
    }
}
