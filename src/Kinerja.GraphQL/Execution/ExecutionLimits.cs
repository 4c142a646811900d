namespace Kinerja.GraphQL;

/// <summary>
/// What one request may cost, in the order in which it is checked. Every limit has a default that honest clients stay far below;
/// an unlimited engine would be a bug. A request may bring limits of its own (<see cref="GraphRequest.Limits"/>), for a role that
/// may more or less; those of the text and the caches are always the executor's, because its verdict over a text is kept for all.
/// </summary>
public sealed record ExecutionLimits
{
    /// <summary>Tokens of the document. The executor's only.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Nesting of the text: selection sets, lists, objects and types together. The executor's only.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>Spreads inside spreads. The executor's only.</summary>
    public int MaxFragmentChain { get; init; } = 200;

    /// <summary>Fragments and variables visited on behalf of operations. The executor's only.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000_000;

    /// <summary>Comparisons while fields are merged. The executor's only.</summary>
    public int MaxFieldComparisons { get; init; } = 100_000;

    /// <summary>Lists of introspection inside each other; the one that makes this number is refused. The executor's only.</summary>
    public int MaxIntrospectionLists { get; init; } = 3;

    /// <summary>Errors of validation that are listed. The executor's only.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Directives of an operation and the fragments it uses.</summary>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>
    /// How often one selection set may name the same field, as written. Equal fields cost next to nothing, so that what the tokens
    /// allow is harmless; no honest client writes a hundred, though.
    /// </summary>
    public int MaxFieldRepeats { get; init; } = 15_000;

    /// <summary>Fields on the root type.</summary>
    public int MaxRootFields { get; init; } = 30;

    /// <summary>Levels of fields, with fragments spread out. The standard introspection query has 15.</summary>
    public int MaxSelectionDepth { get; init; } = 20;

    /// <summary>Response names over all levels, with fragments spread out and equal names merged.</summary>
    public int MaxResponseKeys { get; init; } = 500;

    /// <summary>Levels of lists and objects in the value of one variable.</summary>
    public int MaxVariableNesting { get; init; } = 64;

    /// <summary>
    /// What the operation may cost with the values that were sent (<see cref="CostDirectives"/>): without weights, the objects it may
    /// read.
    /// </summary>
    public long MaxCost { get; init; } = 500_000;

    /// <summary>Objects that one wave brings: rows of one level, over all its fields.</summary>
    public long MaxRowsPerWave { get; init; } = 1_000_000;

    /// <summary>Objects over all levels.</summary>
    public long MaxRows { get; init; } = 2_000_000;

    /// <summary>From the start of an operation to its last wave.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Events that wait for one subscriber before the field's <see cref="Overflow"/> policy applies.</summary>
    public int EventBuffer { get; init; } = 64;

    /// <summary>Subscriptions of the whole executor at one time.</summary>
    public int MaxSubscriptions { get; init; } = 10_000;

    /// <summary>Errors a response lists.</summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>Bytes of a response.</summary>
    public long MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Memory for parsed and validated documents, and again for plans. The executor's only.</summary>
    public long CacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Plans kept of one operation: one for each combination of its @skip and @include variables. The executor's only.</summary>
    public int MaxPlanVariants { get; init; } = 32;
}
