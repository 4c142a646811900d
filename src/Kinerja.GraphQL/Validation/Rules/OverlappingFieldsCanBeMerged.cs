using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Validation.Merging;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Fields that share a name in the response ask for the same thing. Nearly every document passes a check in linear
/// time; only one that does not is searched pair by pair for the places to report.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">Specification</see>.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context), IEnter<SelectionSetNode>
{
    private readonly Lazy<FieldConflictFinder?> _finder = new(() => new FieldMergeCheck(context).IsFreeOfConflicts() ? null : new FieldConflictFinder(context));

    public void Enter(SelectionSetNode node)
    {
        // One selection cannot be at odds with another, unless it is an inline fragment that holds several.
        if (node.Selections is [not InlineFragmentNode] || _finder.Value is not { } finder) return;
        foreach (var conflict in finder.Within(Here.ParentType, node))
        {
            Report(
                $"Fields named {Wording.Name(conflict.ResponseKey)} cannot be merged because {conflict.Reason}. Give one of them an alias.",
                [.. conflict.First, .. conflict.Second]);
        }
    }
}
