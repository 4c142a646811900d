namespace Kinerja.GraphQL;

/// <summary>
/// What one request may cost, in the order in which it is checked. Every limit has a default that honest clients stay far below;
/// an unlimited engine would be a bug.
/// </summary>
public sealed record ExecutionLimits
{
    /// <summary>Tokens of the document.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Nesting of the text: selection sets, lists, objects and types together.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>Spreads inside spreads.</summary>
    public int MaxFragmentChain { get; init; } = 200;

    /// <summary>Comparisons while fields are merged.</summary>
    public int MaxFieldComparisons { get; init; } = 100_000;

    /// <summary>Directives of an operation and the fragments it uses.</summary>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>
    /// How often one selection set may name the same field, as written. Equal fields cost next to nothing, so that what the tokens
    /// allow is harmless; no honest client writes a hundred, though.
    /// </summary>
    public int MaxFieldRepeats { get; init; } = 15_000;

    /// <summary>Errors of validation that are listed before it stops.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Fields on the root type.</summary>
    public int MaxRootFields { get; init; } = 30;

    /// <summary>Levels of fields, with fragments spread out. The standard introspection query has 15.</summary>
    public int MaxSelectionDepth { get; init; } = 20;

    /// <summary>Response names over all levels, with fragments spread out and equal names merged.</summary>
    public int MaxResponseKeys { get; init; } = 500;

    /// <summary>Rows over all levels.</summary>
    public long MaxRows { get; init; } = 2_000_000;

    /// <summary>Errors a response lists.</summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>From the start of an operation to its last wave.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Events that wait for one subscriber before the field's <see cref="Overflow"/> policy applies.</summary>
    public int EventBuffer { get; init; } = 64;

    /// <summary>Subscriptions of the whole executor at one time.</summary>
    public int MaxSubscriptions { get; init; } = 10_000;

    /// <summary>Memory for parsed and validated documents, and again for plans.</summary>
    public long CacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Plans kept of one operation: one for each combination of its @skip and @include variables.</summary>
    public int MaxPlanVariants { get; init; } = 32;
}

/// <summary>The extensions of an error about a limit.</summary>
internal static class LimitReport
{
    public static ImmutableDictionary<string, object?> Of(string limit, long value, long allowed) =>
        ImmutableDictionary<string, object?>.Empty.Add("limit", limit).Add("value", value).Add("allowed", allowed);

    public static GraphQLError Error(string message, string limit, long value, long allowed) =>
        new(message, ErrorCodes.LimitExceeded) { Extensions = Of(limit, value, allowed) };
}
