namespace Kinerja.GraphQL.Language;

/// <summary>A token is a kind and a stretch of bytes; its meaning is decoded only where the parser wants it.</summary>
internal readonly struct Token(TokenKind kind, int start, int end)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;
}
