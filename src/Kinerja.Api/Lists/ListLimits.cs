namespace Kinerja.Api.Lists;

/// <summary>How much one list may be asked for. What exceeds a limit is refused before any statement is made.</summary>
internal sealed record ListLimits
{
    public static readonly ListLimits Default = new();

    /// <summary>Operators in one "where", with those in "and", "or", "not" and relations.</summary>
    public int MaxConditions { get; init; } = 200;

    /// <summary>How deep conditions stand inside each other.</summary>
    public int MaxNesting { get; init; } = 10;

    /// <summary>Values of one "in" or "nin".</summary>
    public int MaxValues { get; init; } = 1000;

    /// <summary>Length of one text to compare with or to look for.</summary>
    public int MaxTextLength { get; init; } = 4000;

    /// <summary>Rows of a page if the client names no number: the "assumed" of the field's @listSize must say the same.</summary>
    public int DefaultPageSize { get; init; } = 20;

    public int MaxPageSize { get; init; } = 100;
}
