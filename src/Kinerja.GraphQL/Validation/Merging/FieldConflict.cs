using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, each followed by those fields below it that are the cause.</summary>
internal sealed record FieldConflict(string ResponseKey, string Reason, ImmutableArray<FieldNode> First, ImmutableArray<FieldNode> Second)
{
    /// <summary>The reference implementation names at most so many fields on each side.</summary>
    private const int MaxNodes = 20;

    private const int MaxReasons = 3;

    /// <summary>The conflict of two fields whose selections are in conflict.</summary>
    public static FieldConflict Above(string responseKey, FieldNode first, FieldNode second, List<FieldConflict> inner)
    {
        var reasons = inner.Take(MaxReasons).Select(c => Shorten($"their fields {Wording.Name(c.ResponseKey)} differ: {c.Reason}"));
        var more = inner.Count > MaxReasons ? $" and {inner.Count - MaxReasons} more" : "";
        return new FieldConflict(
            responseKey,
            Shorten(string.Join(" and ", reasons) + more),
            Nodes(first, inner.Select(c => c.First)),
            Nodes(second, inner.Select(c => c.Second)));
    }

    private static ImmutableArray<FieldNode> Nodes(FieldNode field, IEnumerable<ImmutableArray<FieldNode>> inner)
    {
        var nodes = new List<FieldNode>(MaxNodes) { field };
        foreach (var causes in inner)
        {
            // Of a conflict that does not fit whole, the innermost fields are the ones to look at.
            nodes.AddRange(causes.TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes) break;
        }

        return [.. nodes];
    }

    private static string Shorten(string reason) => reason.Length <= 1000 ? reason : reason[..1000] + "...";
}
