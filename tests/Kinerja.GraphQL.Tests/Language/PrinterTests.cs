using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

/// <summary>The layout is graphql-js 17's, to the character.</summary>
public class PrinterTests
{
    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query @a{a}", "query @a {\n  a\n}")]
    [InlineData("query($a:Int){a}", "query ($a: Int) {\n  a\n}")]
    [InlineData("mutation{a}", "mutation {\n  a\n}")]
    [InlineData("\"d\" query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("{a} {b}", "{\n  a\n}\n\n{\n  b\n}")]
    [InlineData("{a:b(c:1,d:$e)@f(g:h){i ...J@k ...{l} ...on M@n{o} ...@p{q}}}", "{\n  a: b(c: 1, d: $e) @f(g: h) {\n    i\n    ...J @k\n    ... {\n      l\n    }\n    ... on M @n {\n      o\n    }\n    ... @p {\n      q\n    }\n  }\n}")]
    [InlineData("fragment F on T@a{b}", "fragment F on T @a {\n  b\n}")]
    [InlineData("\"\"\"d\"\"\" fragment F on T{b}", "\"\"\"d\"\"\"\nfragment F on T {\n  b\n}")]
    [InlineData("query(\"d\" $a:Int=1 @b $c:[Int!]!){a}", "query (\n\"d\"\n$a: Int = 1 @b\n$c: [Int!]!\n) {\n  a\n}")]
    public void Print_WhenOperation_IsLaidOut(string text, string printed) => AssertPrinted(text, printed);

    [Theory]
    [InlineData("schema{query:Q mutation:M}", "schema {\n  query: Q\n  mutation: M\n}")]
    [InlineData("extend schema@a", "extend schema @a")]
    [InlineData("\"d\" scalar A@b", "\"d\"\nscalar A @b")]
    [InlineData("type A implements&B&C@d{e:F}", "type A implements B & C @d {\n  e: F\n}")]
    [InlineData("type A{\"d\" a(b:Int=1@x):Int@y}", "type A {\n  \"d\"\n  a(b: Int = 1 @x): Int @y\n}")]
    [InlineData("type A{a(b:Int,\"d\" c:Int):Int}", "type A {\n  a(\n    b: Int\n    \"d\"\n    c: Int\n  ): Int\n}")]
    [InlineData("type A{\"\"\"\nd\n e\n\"\"\" a:Int}", "type A {\n  \"\"\"\n  d\n   e\n  \"\"\"\n  a: Int\n}")]
    [InlineData("extend interface A implements B{c:Int}", "extend interface A implements B {\n  c: Int\n}")]
    [InlineData("union A@b=|C|D", "union A @b = C | D")]
    [InlineData("enum A{\"d\" B@c D}", "enum A {\n  \"d\"\n  B @c\n  D\n}")]
    [InlineData("input A{b:[Int!]!={c:1}}", "input A {\n  b: [Int!]! = { c: 1 }\n}")]
    [InlineData("directive@a(b:Int)repeatable on|FIELD|QUERY", "directive @a(b: Int) repeatable on FIELD | QUERY")]
    [InlineData("directive@a(\"d\" b:Int)on FIELD", "directive @a(\n  \"d\"\n  b: Int\n) on FIELD")]
    public void Print_WhenTypeSystem_IsLaidOut(string text, string printed) => AssertPrinted(text, printed);

    [Theory]
    [InlineData("[1,2]", "[1, 2]")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{  }")]
    [InlineData("{a:{b:[$c]}}", "{ a: { b: [$c] } }")]
    [InlineData("\"\\u0007\\u{7F}\\u0080\\n\\t\\b\\f\\r\\/\\\\\\\"\\u00e9😀\"", "\"\\u0007\\u007F\\u0080\\n\\t\\b\\f\\r/\\\\\\\"é😀\"")]
    [InlineData("\"\"\"\"\"\"", "\"\"\"\"\"\"")]
    [InlineData("\"\"\"a\n  b\n  c\"\"\"", "\"\"\"\na\nb\nc\n\"\"\"")]
    [InlineData("\"\"\"a\n  b\n    c\n  d\"\"\"", "\"\"\"\na\nb\n  c\nd\n\"\"\"")]
    [InlineData("\"\"\" a\"\"\"", "\"\"\" a\"\"\"")]
    [InlineData("\"\"\"a \\\"\"\" b\"\"\"", "\"\"\"a \\\"\"\" b\"\"\"")]
    [InlineData("\"\"\"a\\\"\"\"\"\"\"", "\"\"\"\na\\\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"a \"b\"\n\"\"\"", "\"\"\"\na \"b\"\n\"\"\"")]
    [InlineData("\"\"\"a\\\n\"\"\"", "\"\"\"\na\\\n\"\"\"")]
    public void Print_WhenValue_IsLaidOut(string text, string printed)
    {
        Assert.Equal(printed, Parser.ParseValue(Source.FromText(text)).ToString());
        Assert.Equal(printed, Parser.ParseValue(Source.FromText(printed)).ToString());
    }

    [Theory]
    [InlineData(70, false)]
    [InlineData(71, true)]
    public void Print_WhenBlockStringPassesSeventyCharacters_StandsOnItsOwnLines(int length, bool ownLines)
    {
        var content = new string('x', length);
        var separator = ownLines ? "\n" : "";

        Assert.Equal(
            $"\"\"\"{separator}{content}{separator}\"\"\"",
            Parser.ParseValue(Source.FromText($"\"\"\"{content}\"\"\"")).ToString());
    }

    [Theory]
    [InlineData(73, "[\"$\", 1]", "[\"$\", 1]")]
    [InlineData(74, "[\"$\", 1]", "[\n  \"$\"\n  1\n]")]
    [InlineData(65, "{a: \"$\", b: 1}", "{ a: \"$\", b: 1 }")]
    [InlineData(66, "{a: \"$\", b: 1}", "{\n  a: \"$\"\n  b: 1\n}")]
    [InlineData(71, "[[\"$\"], 1]", "[[\"$\"], 1]")]
    [InlineData(72, "[[\"$\"], 1]", "[\n  [\"$\"]\n  1\n]")]
    [InlineData(77, "[[\"$\"], 1]", "[\n  [\n    \"$\"\n  ]\n  1\n]")]
    public void Print_WhenListOrObjectPassesEightyCharacters_HasALinePerMember(int length, string text, string printed)
    {
        var content = new string('x', length);

        var value = Parser.ParseValue(Source.FromText(text.Replace("$", content, StringComparison.Ordinal)));

        Assert.Equal(printed.Replace("$", content, StringComparison.Ordinal), value.ToString());
    }

    [Theory]
    [InlineData(63, "{\n  a: b(c: \"$\", d: 1)\n}")]
    [InlineData(64, "{\n  a: b(\n    c: \"$\"\n    d: 1\n  )\n}")]
    public void Print_WhenArgumentsPassEightyCharacters_StandOnLinesOfTheirOwn(int length, string printed)
    {
        var content = new string('x', length);

        AssertPrinted($"{{a:b(c:\"{content}\",d:1)}}", printed.Replace("$", content, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=\"\"\"\nc\nd\n\"\"\"", " = \"\"\"\n    c\n    d\n    \"\"\"")]
    [InlineData("@e(f:\"\"\"\nc\nd\n\"\"\")", " @e(f: \"\"\"\n    c\n    d\n    \"\"\")")]
    [InlineData("=[\"$\"]", " = [\n      \"$\"\n    ]")]
    public void Print_WhenAnArgumentDefinitionNeedsLines_StandsOnItsOwn(string text, string printed)
    {
        var content = new string('x', 80);

        AssertPrinted(
            $"type A{{a(b:C{text}):D}}".Replace("$", content, StringComparison.Ordinal),
            $"type A {{\n  a(\n    b: C{printed}\n  ): D\n}}".Replace("$", content, StringComparison.Ordinal));
    }

    [Fact]
    public void Print_WhenLongBlockStringBeginsWithSpace_KeepsItBehindTheQuotes()
    {
        var text = $"\"\"\" {new string('x', 71)}\n\"\"\"";

        Assert.Equal(text, Parser.ParseValue(Source.FromText(text)).ToString());
    }

    [Fact]
    public void Print_WhenEveryListIsLong_StaysLinear()
    {
        var value = string.Concat(Enumerable.Repeat("[1, \"" + new string('x', 80) + "\", ", 190)) + "1" + new string(']', 190);

        var printed = Parser.ParseValue(Source.FromText(value)).ToString();

        Assert.Equal(printed, Parser.ParseValue(Source.FromText(printed)).ToString());
    }

    private static void AssertPrinted(string text, string printed)
    {
        Assert.Equal(printed, Parser.ParseDocument(Source.FromText(text)).ToString());
        Assert.Equal(printed, Parser.ParseDocument(Source.FromText(printed)).ToString());
    }
}
