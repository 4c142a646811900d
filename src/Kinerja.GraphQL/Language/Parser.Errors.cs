using System.Globalization;

namespace Kinerja.GraphQL.Language;

public sealed partial class Parser
{
    private const int MostQuoted = 60;

    private GraphQLSyntaxException Error(int offset, string message) => new(_source, offset, message);

    private GraphQLSyntaxException Unexpected() => Unexpected(_token);

    private GraphQLSyntaxException Unexpected(Token token) => Error(token.Start, $"{Capitalised(DescribeToken(token))} cannot stand here.");

    private GraphQLSyntaxException TooManyTokens() => Limit("maxTokens", _limits.MaxTokens, string.Create(
        CultureInfo.InvariantCulture, $"The text has more than {_limits.MaxTokens} tokens; send fewer fields at a time or raise ParserLimits.MaxTokens."));

    private GraphQLSyntaxException TooDeep() => Limit("maxNesting", _limits.MaxNesting, string.Create(
        CultureInfo.InvariantCulture, $"The text nests deeper than {_limits.MaxNesting} levels; make it flatter or raise ParserLimits.MaxNesting."));

    private GraphQLSyntaxException Limit(string name, int allowed, string message) => new(_source, _token.Start, message, ErrorCodes.LimitExceeded)
    {
        Extensions = ImmutableDictionary<string, object?>.Empty.Add("limit", name).Add("value", allowed + 1).Add("allowed", allowed),
    };

    private string DescribeToken(Token token)
    {
        if (token.Kind < TokenKind.Name) return Describe(token.Kind);

        var cut = token.End - token.Start > MostQuoted;
        var text = cut ? _source.Text(token.Start, WholeCharacters(token.Start + MostQuoted)) + "..." : _source.Text(token.Start, token.End);
        return token.Kind is TokenKind.String or TokenKind.BlockString ? $"{Describe(token.Kind)} {text}" : $"{Describe(token.Kind)} \"{text}\"";
    }

    /// <summary>Moves an offset back to the start of the character it falls into.</summary>
    private int WholeCharacters(int offset)
    {
        while ((_source.Utf8[offset] & 0xC0) == 0x80) offset--;
        return offset;
    }

    private static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfText => "the end of the text",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "the number",
        TokenKind.Float => "the number",
        TokenKind.BlockString => "the block string",
        _ => "the string",
    };
}
