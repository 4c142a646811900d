using System.Text;
using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

/// <summary>Properties over texts made at random from a fixed seed.</summary>
public class PrintParseTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "$", "!", "@", "=", "|", "&", "...", " ", "\n", "\r\n", ",", "#c\n", "a", "on", "query", "fragment",
        "type", "extend", "enum", "input", "union", "implements", "directive", "repeatable", "FIELD", "true", "null", "1", "-1.5e3", "0", "\"x\"",
        "\"\\u{1F600}\"", "\"\"\" b\n  c\"\"\"", "\"", "\"\"\"", "\\", ".", "é", "😀", "\uFEFF", "\0", "{a}", "(a: 1)", "@b", "($c: [D!] = [1])",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ParseDocument_WhateverTheText_AnswersOrRefusesInsideIt(int seed)
    {
        var random = new Random(seed);
        var documents = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (AnswersOrRefuses(Source.FromText(text))) documents++;
        }

        Assert.InRange(documents, 5, 4_995);
    }

    [Fact]
    public void ParseDocument_WhateverTheBytes_AnswersOrRefusesInsideThem()
    {
        var random = new Random(4);
        var documents = 0;
        var bytes = Encoding.UTF8.GetBytes("query Q($a: [Int] = [1, -2.5e1]) { a(b: \"é\\n\", c: \"\"\"\n d😀\n\"\"\") @e { ...F } } # g");
        for (var round = 0; round < 20_000; round++)
        {
            var copy = bytes.AsSpan().ToArray();
            for (var i = random.Next(1, 4); i > 0; i--) copy[random.Next(copy.Length)] = (byte)random.Next(256);
            if (AnswersOrRefuses(new Source(copy))) documents++;
        }

        Assert.InRange(documents, 100, 19_900);
    }

    [Theory]
    [InlineData("query Q($a: [Int!]! = [1, 2] @d, \"v\" $b: In = {a: {b: \"\"\"c\n  d\"\"\"}}) @e { f: g(h: $a, i: {j: [$b, [], {}]}) @k { ...L ... on M { n } ... @o { p } } }")]
    [InlineData("\"\"\"\n  d\n    e\n\"\"\" type A implements B & C @d(e: \"f\") { \"g\" h(\"\"\"i\n  j\"\"\" k: [L!] = [M] @n): O! @p } extend type A @q")]
    [InlineData("interface A { b: C } union D = | E | F enum G { \"h\" I @j } input K { l: M = {n: null} @o } scalar P directive @q(r: S) repeatable on FIELD | ENUM schema { query: T }")]
    public void Print_WhenParsedAgain_IsTheSameText(string text)
    {
        var printed = Parser.ParseDocument(Source.FromText(text)).ToString();

        Assert.Equal(printed, Parser.ParseDocument(Source.FromText(printed)).ToString());
        Assert.NotEqual(text, printed);
    }

    /// <summary>Answers whether the text was a document.</summary>
    private static bool AnswersOrRefuses(Source source)
    {
        string printed;
        try
        {
            printed = Parser.ParseDocument(source).ToString();
        }
        catch (GraphQLSyntaxException refusal)
        {
            Assert.InRange(refusal.Place.Start, 0, source.Utf8.Length);
            Assert.Equal(ErrorCodes.Syntax, refusal.Code);
            Assert.Single(refusal.ToError().Locations);
            return false;
        }

        Assert.Equal(printed, Parser.ParseDocument(Source.FromText(printed)).ToString());
        return true;
    }
}
