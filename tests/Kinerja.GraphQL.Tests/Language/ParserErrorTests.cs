using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

/// <summary>Where a text is refused; the places are those of graphql-js.</summary>
public class ParserErrorTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("# nothing\n", 2, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("}", 1, 1)]
    [InlineData("{}", 1, 2)]
    [InlineData("{a{}}", 1, 4)]
    [InlineData("{a()}", 1, 4)]
    [InlineData("{a(b)}", 1, 5)]
    [InlineData("{a(b:)}", 1, 6)]
    [InlineData("{a(b: [1)}", 1, 9)]
    [InlineData("{a(b: {c})}", 1, 9)]
    [InlineData("{a:}", 1, 4)]
    [InlineData("{a @}", 1, 5)]
    [InlineData("{...}", 1, 5)]
    [InlineData("{... on}", 1, 8)]
    [InlineData("{a}}", 1, 4)]
    [InlineData("{a} é", 1, 5)]
    [InlineData("{a(b: \"é😀\") ?", 1, 14)]
    [InlineData("{a(b: \"\"\"\n😀\"\"\") ?", 2, 8)]
    [InlineData("query", 1, 6)]
    [InlineData("query Q() {a}", 1, 9)]
    [InlineData("query ($a) {a}", 1, 10)]
    [InlineData("query ($a: [Int) {a}", 1, 16)]
    [InlineData("query ($a: Int!!) {a}", 1, 16)]
    [InlineData("query ($a: Int = $b) {a}", 1, 18)]
    [InlineData("query ($a: Int = {b: [$c]}) {a}", 1, 23)]
    [InlineData("query ($a: Int @d(e: $f)) {a}", 1, 22)]
    [InlineData("fragment on on X {a}", 1, 10)]
    [InlineData("fragment f X {a}", 1, 12)]
    [InlineData("fragment f on X", 1, 16)]
    [InlineData("unknown", 1, 1)]
    [InlineData("\"d\" {a}", 1, 1)]
    [InlineData("\"d\" unknown", 1, 1)]
    [InlineData("\"d\" extend type A @a", 1, 1)]
    [InlineData("\"d\" 1", 1, 5)]
    [InlineData("\"d\"", 1, 4)]
    public void ParseDocument_WhenOperationIsBroken_IsRefusedAt(string text, int line, int column) => AssertRefusedAt(text, line, column);

    [Theory]
    [InlineData("schema", 1, 7)]
    [InlineData("schema {}", 1, 9)]
    [InlineData("schema {q: A}", 1, 9)]
    [InlineData("type A {}", 1, 9)]
    [InlineData("type A {a}", 1, 10)]
    [InlineData("type A {a(): Int}", 1, 11)]
    [InlineData("type A {a(b: Int = $c): Int}", 1, 20)]
    [InlineData("type A implements", 1, 18)]
    [InlineData("type A implements B C {a: Int}", 1, 21)]
    [InlineData("union A =", 1, 10)]
    [InlineData("union A = | B |", 1, 16)]
    [InlineData("enum A {}", 1, 9)]
    [InlineData("enum A {B true}", 1, 11)]
    [InlineData("enum A {\"d\" null}", 1, 13)]
    [InlineData("input A {}", 1, 10)]
    [InlineData("input A {a: Int = $b}", 1, 19)]
    [InlineData("directive a on FIELD", 1, 11)]
    [InlineData("directive @a", 1, 13)]
    [InlineData("directive @a on", 1, 16)]
    [InlineData("directive @a on FIELDS", 1, 17)]
    [InlineData("directive @a on FIELDS ?", 1, 24)]
    [InlineData("directive @a @b on FIELD", 1, 14)]
    [InlineData("extend", 1, 7)]
    [InlineData("extend query", 1, 8)]
    [InlineData("extend directive @a on FIELD", 1, 8)]
    [InlineData("extend schema", 1, 14)]
    [InlineData("extend schema {}", 1, 16)]
    [InlineData("extend scalar A", 1, 16)]
    [InlineData("extend type A", 1, 14)]
    [InlineData("extend type A type B", 1, 15)]
    [InlineData("extend interface A", 1, 19)]
    [InlineData("extend union A", 1, 15)]
    [InlineData("extend enum A", 1, 14)]
    [InlineData("extend input A", 1, 15)]
    public void ParseDocument_WhenTypeSystemIsBroken_IsRefusedAt(string text, int line, int column) => AssertRefusedAt(text, line, column);

    [Theory]
    [InlineData("{a(b: 01)}", "A number has no leading zeros; remove the zero before this digit.")]
    [InlineData("{a(b: 'x')}", "A string stands in double quotes (\"), not in single ones.")]
    [InlineData("{a; b}", "The character \";\" has no meaning here; remove it or put it in a string.")]
    [InlineData("{\u00E9}", "The character U+00E9 has no meaning here; remove it or put it in a string.")]
    [InlineData("{a", "Expected a name, but found the end of the text.")]
    [InlineData("query 5 {a}", "Expected \"{\", but found the number \"5\".")]
    [InlineData("queri Q {a}", "A name \"queri\" cannot stand here.")]
    [InlineData("{a(b: \"\"\"x\"\"\" \"y\")}", "Expected a name, but found the string \"y\".")]
    [InlineData("query ($a: Int = $b) {a}", "A variable cannot stand in a constant value; write the value itself.")]
    [InlineData("enum A {true}", "An enum value cannot be named \"true\", which is a value already; give it another name.")]
    [InlineData("extend type A", "An extension must add something, but the end of the text follows.")]
    public void ParseDocument_WhenRefused_SaysWhatToDo(string text, string message) => Assert.Equal(message, Refusal(text).Message);

    [Fact]
    public void ParseDocument_WhenUnexpectedTextIsLong_QuotesItsBeginningInWholeCharacters()
    {
        var refusal = Refusal("{a \"" + new string('é', 100) + "\"}");

        Assert.Equal($"Expected a name, but found the string \"{new string('é', 29)}....", refusal.Message);
    }

    [Theory]
    [InlineData("$a")]
    [InlineData("[1, [$a]]")]
    [InlineData("{a: $b}")]
    public void ParseConstValue_WhenItHoldsAVariable_IsRefused(string text)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseConstValue(Source.FromText(text)));

        Assert.Equal(text.IndexOf('$', StringComparison.Ordinal), refusal.Place.Start);
        Assert.Equal(text, Printed(text));
    }

    [Theory]
    [InlineData("1 2", 2)]
    [InlineData("[1", 2)]
    [InlineData("", 0)]
    public void ParseValue_WhenNotExactlyOneValue_IsRefused(string text, int offset) =>
        Assert.Equal(offset, Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(Source.FromText(text))).Place.Start);

    [Theory]
    [InlineData("", 0)]
    [InlineData("[]", 1)]
    [InlineData("[A", 2)]
    [InlineData("A!!", 2)]
    [InlineData("A B", 2)]
    [InlineData("\"A\"", 0)]
    public void ParseType_WhenNotExactlyOneType_IsRefused(string text, int offset) =>
        Assert.Equal(offset, Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType(Source.FromText(text))).Place.Start);

    private static string Printed(string value) =>
        Parser.ParseValue(Source.FromText(value)).ToString().Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal);

    private static void AssertRefusedAt(string text, int line, int column)
    {
        var error = Refusal(text).ToError();

        Assert.Equal(ErrorCodes.Syntax, error.Code);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
    }

    private static GraphQLSyntaxException Refusal(string text) =>
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(Source.FromText(text)));
}
