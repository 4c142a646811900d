using System.Text;
using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

public class LexerTests
{
    [Theory]
    [InlineData("{ } ( ) [ ] : $ ! @ = | & ...", "BraceOpen BraceClose ParenOpen ParenClose BracketOpen BracketClose Colon Dollar Bang At EqualsSign Pipe Ampersand Spread")]
    [InlineData("{}()[]:$!@=|&...", "BraceOpen BraceClose ParenOpen ParenClose BracketOpen BracketClose Colon Dollar Bang At EqualsSign Pipe Ampersand Spread")]
    [InlineData("_ a A0_ on 1 -1 0 1.5 1e5 -0.0E-10 \"\" \"a\" \"\"\"b\"\"\"", "Name Name Name Name Int Int Int Float Float Float String String BlockString")]
    [InlineData(" \t,,\r\n#a {\n#b", "")]
    [InlineData("\uFEFFa\uFEFF\uFEFFb", "Name Name")]
    [InlineData("a#é😀 {\rb", "Name Name")]
    [InlineData("1,2 3", "Int Int Int")]
    [InlineData("1\"\"", "Int String")]
    [InlineData("\"\"\"\"\"\"", "BlockString")]
    [InlineData("\"\"\"\\\"\"\"\"\"\"", "BlockString")]
    public void ReadFrom_CutsTextIntoTokens(string text, string kinds) => Assert.Equal(kinds, string.Join(' ', Kinds(text)));

    [Theory]
    [InlineData("?", 0)]
    [InlineData("a ; b", 2)]
    [InlineData("'a'", 0)]
    [InlineData(".", 0)]
    [InlineData("..", 0)]
    [InlineData("....", 3)]
    [InlineData(".5", 0)]
    [InlineData("a\u0000", 1)]
    [InlineData("a\u007F", 1)]
    [InlineData("é", 0)]
    [InlineData("a 😀", 2)]
    [InlineData("a\u2028b", 1)]
    public void ReadFrom_WhenNoTokenBeginsSo_IsRefusedThere(string text, int offset) => AssertRefusedAt(text, offset);

    [Theory]
    [InlineData("-", 1)]
    [InlineData("--1", 1)]
    [InlineData("-a", 1)]
    [InlineData("+1", 0)]
    [InlineData("00", 1)]
    [InlineData("01", 1)]
    [InlineData("-01", 2)]
    [InlineData("0xF", 1)]
    [InlineData("1a", 1)]
    [InlineData("1_000", 1)]
    [InlineData("1.", 2)]
    [InlineData("1.a", 2)]
    [InlineData("1..2", 2)]
    [InlineData("1.2.3", 3)]
    [InlineData("1.5a", 3)]
    [InlineData("1e", 2)]
    [InlineData("1e+", 3)]
    [InlineData("1ex", 2)]
    [InlineData("1e1.0", 3)]
    [InlineData("1...", 2)]
    public void ReadFrom_WhenNumberIsBroken_IsRefusedAtTheBreak(string text, int offset) => AssertRefusedAt(text, offset);

    [Theory]
    [InlineData("\"", 1)]
    [InlineData("\"ab", 3)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"a\rb\"", 2)]
    [InlineData("\"é", 3)]
    [InlineData("\"a\\", 2)]
    [InlineData("\"a\\\"", 4)]
    [InlineData("\"\"\"", 3)]
    [InlineData("\"\"\"\"", 4)]
    [InlineData("\"\"\"\"\"", 5)]
    [InlineData("\"\"\"a\n\\\"\"\"", 9)]
    public void ReadFrom_WhenStringDoesNotEnd_IsRefusedWhereTheTextEnds(string text, int offset) => AssertRefusedAt(text, offset);

    [Theory]
    [InlineData("\\a")]
    [InlineData("\\x41")]
    [InlineData("\\U0041")]
    [InlineData("\\é")]
    [InlineData("\\0")]
    [InlineData("\\u")]
    [InlineData("\\u12")]
    [InlineData("\\u123g")]
    [InlineData("\\u{}")]
    [InlineData("\\u{41")]
    [InlineData("\\u{g}")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{D800}")]
    [InlineData("\\u{DFFF}")]
    [InlineData("\\u{FFFFFFFF}")]
    [InlineData("\\u{000000041}")]
    [InlineData("\\uD83D")]
    [InlineData("\\uDE00")]
    [InlineData("\\uD83Dx")]
    [InlineData("\\uD83D\\u0041")]
    [InlineData("\\uDE00\\uD83D")]
    [InlineData("\\uD83D\\u{DE00}")]
    [InlineData("\\uD83D\\uD83D\\uDE00")]
    public void ReadFrom_WhenEscapeIsNone_IsRefusedAtItsBackslash(string escape) => AssertRefusedAt($"\"é{escape}\"", 3);

    [Theory]
    [InlineData("a \xFF", 2)]
    [InlineData("\"a\xC3\"", 2)]
    [InlineData("\"\xC3\xA9\x80\"", 3)]
    [InlineData("\"\"\"\n\xED\xA0\x80\"\"\"", 4)]
    [InlineData("#ok\n# \xC0\x80\na", 6)]
    [InlineData("\xEF\xBB", 0)]
    [InlineData("\"\xF4\x90\x80\x80\"", 1)]
    public void ReadFrom_WhenBytesAreNotUtf8_IsRefusedAtTheFirstBadByte(string latin1, int offset)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Kinds(new Source(Encoding.Latin1.GetBytes(latin1))));

        Assert.Equal(offset, refusal.Place.Start);
        Assert.Matches("^The byte 0x[0-9A-F]{2} is not valid UTF-8 here; send the text encoded as UTF-8.$", refusal.Message);
    }

    private static void AssertRefusedAt(string text, int offset)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Kinds(text));

        Assert.Equal((offset, ErrorCodes.Syntax), (refusal.Place.Start, refusal.Code));
    }

    private static List<TokenKind> Kinds(string text) => Kinds(Source.FromText(text));

    private static List<TokenKind> Kinds(Source source)
    {
        var lexer = new Lexer(source);
        var kinds = new List<TokenKind>();
        for (var token = lexer.ReadFrom(0); token.Kind != TokenKind.EndOfText; token = lexer.ReadFrom(token.End)) kinds.Add(token.Kind);
        return kinds;
    }
}
