using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Some object can be of both types, the fragment's and the one around it.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">Specification</see>.
/// </summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context), IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    private readonly Dictionary<(CompositeType, CompositeType), bool> _overlaps = [];

    public void Enter(InlineFragmentNode node)
    {
        if (Here.Type is CompositeType inner && CanNeverBe(inner)) Report($"This fragment never applies: {Reason(inner)}", node);
    }

    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragments.Find(node.Name.Value) is not { } fragment) return;
        if (Context.Schema.FindType(fragment.TypeCondition.Name.Value) is not CompositeType inner || !CanNeverBe(inner)) return;
        Report($"Fragment {Wording.Name(node.Name)} never applies here: {Reason(inner)}", node);
    }

    private string Reason(CompositeType inner) => $"no object is both '{Here.ParentType}' and '{inner}'. Leave it out or spread it elsewhere.";

    private bool CanNeverBe(CompositeType inner)
    {
        if (Here.ParentType is not { } outer) return false;
        if (!_overlaps.TryGetValue((inner, outer), out var overlap)) _overlaps[(inner, outer)] = overlap = Context.Schema.Overlap(inner, outer);
        return !overlap;
    }
}
