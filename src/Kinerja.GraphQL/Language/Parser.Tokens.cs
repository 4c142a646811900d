using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>The moves every rule of the grammar is made of.</summary>
public sealed partial class Parser
{
    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _lexer.ReadFrom(_lastEnd);
        if (_token.Kind != TokenKind.EndOfText && ++_tokens > _limits.MaxTokens) throw TooManyTokens();
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind) throw Error(token.Start, $"Expected {Describe(kind)}, but found {DescribeToken(token)}.");

        // The end of the text has nothing behind it, and advancing over it would only read it again.
        if (kind != TokenKind.EndOfText) Advance();
        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool AtKeyword(ReadOnlySpan<byte> keyword) =>
        _token.Kind == TokenKind.Name && _source.Utf8[_token.Start.._token.End].SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void ExpectOn()
    {
        if (!SkipKeyword("on"u8)) throw Error(_token.Start, $"Expected \"on\", but found {DescribeToken(_token)}.");
    }

    /// <summary>One or more members between two tokens, or no list at all.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<Parser, T> member, TokenKind close)
        where T : Node => _token.Kind == open ? Many(open, member, close) : [];

    private ImmutableArray<T> Many<T>(TokenKind open, Func<Parser, T> member, TokenKind close)
        where T : Node
    {
        Expect(open);
        var mark = _open.Count;
        do _open.Push(member(this));
        while (!Skip(close));
        return _open.PopFrom<T>(mark);
    }

    /// <summary>Members separated by a token that may also stand before the first one.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Func<Parser, T> member)
        where T : Node
    {
        Skip(delimiter);
        var mark = _open.Count;
        do _open.Push(member(this));
        while (Skip(delimiter));
        return _open.PopFrom<T>(mark);
    }

    /// <summary>Called before going one level deeper, with the token that opens the level still to be read; pairs with <see cref="Leave"/>.</summary>
    private void Enter()
    {
        if (++_nesting > _limits.MaxNesting) throw TooDeep();
    }

    private void Leave() => _nesting--;

    private SourceSpan SpanFrom(int start) => new(_source, start, _lastEnd);

    private SourceSpan SpanOf(Token token) => new(_source, token.Start, token.End);

    private string Word(Token token) => _names.Get(_source.Utf8, token.Start, token.End);
}
