using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Tests.Language;

public class StringValueTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("simple", "simple")]
    [InlineData(" space ", " space ")]
    [InlineData("é 😀 \u2028", "é 😀 \u2028")]
    [InlineData("\\\" \\\\ \\/ \\b \\f \\n \\r \\t", "\" \\ / \b \f \n \r \t")]
    [InlineData("\\u0000\\u00e9\\u00E9", "\0éé")]
    [InlineData("\\u{41}\\u{1F600}\\u{10FFFF}\\u{00000041}", "A😀\U0010FFFFA")]
    [InlineData("\\uD83D\\uDE00", "😀")]
    [InlineData("\\u{0}a\\u{E000}", "\0a\uE000")]
    [InlineData("\u0007raw", "\u0007raw")]
    public void Parse_WhenString_ResolvesEscapes(string content, string value) => AssertValue($"\"{content}\"", value, block: false);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData(" a", " a")]
    [InlineData("  \n \t\n", "")]
    [InlineData("\n  a\n    b\n  c\n", "a\n  b\nc")]
    [InlineData("first\n    second\n   third", "first\n second\nthird")]
    [InlineData("\n\n  a\n\n  b\n\n\n", "a\n\nb")]
    [InlineData("\n  a\n     \n  b", "a\n   \nb")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\r\n a\r b\n\r\n c", "a\nb\n\nc")]
    [InlineData("a \\\"\"\" b", "a \"\"\" b")]
    [InlineData("\\n \\u0041 \\\\ .", "\\n \\u0041 \\\\ .")]
    [InlineData("a \"quoted\" b", "a \"quoted\" b")]
    [InlineData("\n a\u2028  b\n c", "a\u2028  b\nc")]
    [InlineData("\n\u00A0a\n  b", "\u00A0a\n  b")]
    public void Parse_WhenBlockString_RemovesCommonIndentation(string content, string value) => AssertValue($"\"\"\"{content}\"\"\"", value, block: true);

    [Fact]
    public void Parse_WhenStringIsOneMegabyte_KeepsAllOfIt()
    {
        var content = new string('x', 1_000_000);

        AssertValue($"\"{content}\"", content, block: false);
        AssertValue($"\"{content}\\n\"", content + "\n", block: false);
        AssertValue($"\"\"\"{content}\"\"\"", content, block: true);
    }

    private static void AssertValue(string text, string value, bool block)
    {
        var node = Assert.IsType<StringValueNode>(Parser.ParseConstValue(Source.FromText(text)));

        Assert.Equal((value, block), (node.Value, node.Block));
    }
}
