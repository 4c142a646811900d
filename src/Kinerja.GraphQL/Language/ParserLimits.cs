namespace Kinerja.GraphQL.Language;

/// <summary>What a text may cost before it is refused. The defaults suit requests; a schema comes from its own author and may be long.</summary>
public sealed record ParserLimits
{
    /// <summary>
    /// Every level is a few stack frames here and again in each later walk over the tree; beyond this a thread's stack is no longer
    /// surely enough, and its overflow ends the process.
    /// </summary>
    public const int MostNesting = 500;

    public static ParserLimits Default { get; } = new();

    public static ParserLimits ForSchema { get; } = new() { MaxTokens = 2_000_000 };

    /// <summary>Tokens of the whole text, without comments and commas.</summary>
    public int MaxTokens
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 15_000;

    /// <summary>Selection sets, list and object values and list types within each other, counted together.</summary>
    public int MaxNesting
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostNesting);
            field = value;
        }
    } = 200;
}
