using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

[Collection(Alone.Name)]
public class ParserLimitsTests
{
    private static readonly ParserLimits Narrow = new() { MaxTokens = 10, MaxNesting = 3 };

    [Fact]
    public void Defaults_AreThoseOfARequest()
    {
        Assert.Equal((15_000, 200), (ParserLimits.Default.MaxTokens, ParserLimits.Default.MaxNesting));
        Assert.Equal((2_000_000, 200), (ParserLimits.ForSchema.MaxTokens, ParserLimits.ForSchema.MaxNesting));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ParserLimits.MostNesting + 1)]
    public void MaxNesting_WhenAStackCouldOverflow_IsRefused(int nesting) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserLimits { MaxNesting = nesting });

    [Fact]
    public void MaxTokens_WhenZero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ParserLimits { MaxTokens = 0 });

    [Fact]
    public void ParseDocument_WhenTokensAreExactlyAllowed_IsParsed() =>
        Assert.Single(Parser.ParseDocument(Source.FromText("{a b c d e f g h} # no token"), Narrow).Definitions);

    [Fact]
    public void ParseDocument_WhenOneTokenTooMany_IsRefusedAtThatToken()
    {
        var error = Refusal("{a b c d e f g h\ni}", Narrow).ToError();

        Assert.Equal("The text has more than 10 tokens; send fewer fields at a time or raise ParserLimits.MaxTokens.", error.Message);
        Assert.Equal((ErrorCodes.LimitExceeded, new SourceLocation(2, 2)), (error.Code, error.Locations.Single()));
        Assert.Equal(("maxTokens", 10), (error.Extensions["limit"], error.Extensions["allowed"]));
    }

    [Theory]
    [InlineData("{a{b{c}}}", "{a{b{c{d}}}}", 6)]
    [InlineData("{a(b:[[1]])}", "{a(b:[[[1]]])}", 7)]
    [InlineData("{a(b:{c:{d:1}})}", "{a(b:{c:{d:[]}})}", 11)]
    [InlineData("{...{...{a}}}", "{...{...{...{a}}}}", 12)]
    [InlineData("query($a:[[[A]]]){a}", "query($a:[[[[A]]]]){a}", 12)]
    [InlineData("query($a:A=[[[1]]]){a}", "query($a:A=[[[[1]]]]){a}", 14)]
    [InlineData("type A{a:[[[A!]!]!]!}", "type A{a:[[[[A]]]]}", 12)]
    public void ParseDocument_WhenNestedTooDeep_IsRefused(string allowed, string refused, int offset)
    {
        var limits = new ParserLimits { MaxNesting = 3 };
        Parser.ParseDocument(Source.FromText(allowed), limits);

        var refusal = Refusal(refused, limits);

        Assert.Equal("The text nests deeper than 3 levels; make it flatter or raise ParserLimits.MaxNesting.", refusal.Message);
        Assert.Equal((ErrorCodes.LimitExceeded, offset), (refusal.Code, refusal.Place.Start));
        Assert.Equal("maxNesting", refusal.Extensions["limit"]);
    }

    [Fact]
    public void ParseDocument_WhenLevelsAreClosedAgain_TheyDoNotCount()
    {
        var siblings = string.Concat(Enumerable.Repeat("a(b:[[1]] c:{d:{}}) {e} ", 50));

        Parser.ParseDocument(Source.FromText("{" + siblings + "}"), new ParserLimits { MaxNesting = 3 });
    }

    [Theory]
    [InlineData("{a")]
    [InlineData("{...{")]
    [InlineData("{a(b:[")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("query($a:")]
    [InlineData("query($a:[")]
    [InlineData("query($a:A=[")]
    [InlineData("query($a:A={a:")]
    [InlineData("type A{a:[")]
    [InlineData("type A @a(b:[")]
    public void ParseDocument_WhenOpenedTwentyThousandTimes_IsRefusedFast(string opening)
    {
        var last = opening[^1..] is ":" ? "{a:" : opening[^1..];
        var text = opening + string.Concat(Enumerable.Repeat(last == "a" ? "{a" : last == "{" ? "...{" : last, 20_000));

        Quickly.Run(() => Refusal(text, ParserLimits.Default));
    }

    [Fact]
    public void Print_WhenNestedAsDeepAsCanBeAllowed_EndsOnASmallStack()
    {
        var text = "{a(b:" + new string('[', ParserLimits.MostNesting - 1) + new string(']', ParserLimits.MostNesting - 1) + ")}";
        var printed = "";
        var thread = new Thread(
            () => printed = Parser.ParseDocument(Source.FromText(text), new ParserLimits { MaxNesting = ParserLimits.MostNesting }).ToString(),
            maxStackSize: 1024 * 1024);

        thread.Start();
        thread.Join();

        Assert.StartsWith("{\n  a(\n    b: [\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseDocument_WhenMegabytesOfComments_StaysLinear()
    {
        var source = Source.FromText(string.Concat(Enumerable.Repeat("#\n", 1_000_000)) + "{a}");

        Quickly.Run(() => Parser.ParseDocument(source), seconds: 2);
    }

    private static GraphQLSyntaxException Refusal(string text, ParserLimits limits) =>
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(Source.FromText(text), limits));
}
