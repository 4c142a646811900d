using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class ParserVerdictTests(VerdictCases cases, ITestOutputHelper output)
{
    [Fact]
    public void Parse_OfGeneratedTexts_JudgesAsTheReference()
    {
        var deviations = Deviations.For("parse");
        var report = new ContractReport();
        int refused = 0, differing = 0;

        foreach (var c in cases.All)
        {
            var ours = Judge(c).ToString();
            var (one, other) = (c.Parse["16"].ToString(), c.Parse["17"].ToString());
            if (one != other) differing++;
            if (ours != "accepted") refused++;
            if (ours == one || ours == other || deviations.Excuse("parse", c.Text)) continue;
            report.Differ("parse", $"{c}\nours: {ours}\n16: {one}\n17: {other}");
        }

        output.WriteLine($"{cases.All.Count} texts compared, {refused} of them refused; the two reference versions disagree on {differing}.");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.InRange(refused, cases.All.Count / 10, cases.All.Count / 2);
    }

    private static ParseVerdict Judge(VerdictCase c)
    {
        try
        {
            Parser.ParseDocument(new Source(c.Utf8));
            return new ParseVerdict(true, null);
        }
        catch (GraphQLSyntaxException e)
        {
            var (line, column) = e.Place.Location;
            return new ParseVerdict(false, [line, column]);
        }
    }
}
