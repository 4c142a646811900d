using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Schema.Rules;

namespace Kinerja.GraphQL.Tests.Schema.Rules;

/// <summary>Each rule alone, on texts that break it and texts that do not.</summary>
public class SdlRuleTests
{
    [Theory]
    [MemberData(nameof(SdlRuleCases.Broken), MemberType = typeof(SdlRuleCases))]
    public void Check_WhenTheRuleIsBroken_SaysWhereAndWhatToDo(string rule, string sdl, string expected) => Assert.Equal(expected, Check(rule, sdl));

    [Theory]
    [MemberData(nameof(SdlRuleCases.Kept), MemberType = typeof(SdlRuleCases))]
    public void Check_WhenTheRuleIsKept_SaysNothing(string rule, string sdl) => Assert.Equal("", Check(rule, sdl));

    [Fact]
    public void EveryRule_HasATextThatBreaksItAndOneThatKeepsIt()
    {
        var rules = SpecifiedSdlRules.All.Select(r => r.GetType().Name).Order();

        Assert.Equal(rules, SdlRuleCases.Broken.Select(row => row.Data.Item1).Distinct().Order());
        Assert.Equal(rules, SdlRuleCases.Kept.Select(row => row.Data.Item1).Distinct().Order());
    }

    private static string Check(string rule, string sdl)
    {
        var document = new SdlDocument(Parser.ParseDocument(Source.FromText(sdl, "a.graphql"), ParserLimits.ForSchema).Definitions);
        var problems = new SchemaProblems();
        SpecifiedSdlRules.All.Single(r => r.GetType().Name == rule).Check(document, problems);
        return string.Join('\n', problems.Sorted());
    }
}
