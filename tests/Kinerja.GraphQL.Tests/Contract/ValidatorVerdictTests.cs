using System.Collections.Immutable;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Validation;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class ValidatorVerdictTests(VerdictCases cases, ITestOutputHelper output)
{
    /// <summary>Below that a rule is hardly tested, however green the test: then the generator has gone blind and must be mended.</summary>
    private const int LeastDocumentsPerRule = 20;

    /// <summary>Version 17 alone has these, and they see nothing in a schema without its experimental @defer and @stream.</summary>
    private static readonly ImmutableHashSet<string> Experimental =
    [
        "DeferStreamDirectiveOnRootField", "DeferStreamDirectiveOnValidOperations", "DeferStreamDirectiveLabel", "StreamDirectiveOnListField",
    ];

    private static readonly ValidationLimits Unlimited = ValidationLimits.Default with { MaxErrors = 100_000 };

    [Fact]
    public void Validate_OfGeneratedDocuments_FindsWhatTheReferenceFindsWhereItFindsIt()
    {
        var deviations = Deviations.For("validate");
        var report = new ContractReport();
        var fired = new SortedDictionary<string, int>(RuleNames().Except(Experimental).ToDictionary(name => name, _ => 0), StringComparer.Ordinal);
        int compared = 0, valid = 0;

        foreach (var c in cases.All.Where(c => c.Rules is not null))
        {
            if (Validate(c) is not { } errors) continue;
            compared++;
            if (errors.IsEmpty) valid++;
            var ours = errors.GroupBy(RuleOf).ToDictionary(g => g.Key, g => Write(g.Select(e => e.Locations.Select(l => (l.Line, l.Column)))));
            foreach (var rule in ours.Keys) fired[rule] = fired.GetValueOrDefault(rule) + 1;

            var differing = fired.Keys.Count(rule => !CompareRule(rule));
            if (differing == 0) CompareOrder();

            bool CompareRule(string rule)
            {
                var mine = ours.GetValueOrDefault(rule, "");
                var theirs = Theirs(c, rule);
                if (theirs.Count == 0 || theirs.ContainsValue(mine)) return true;
                if (!deviations.Excuse(rule, c.Text, ours.Keys)) report.Differ(rule, $"{c}\n{rule}, ours: {Shown(mine)}\n{string.Join('\n', theirs.Select(t => $"{t.Key}: {Shown(t.Value)}"))}");
                return false;
            }

            void CompareOrder()
            {
                var mine = string.Join(' ', errors.Select(RuleOf));
                var theirs = (c.Order ?? new Dictionary<string, IReadOnlyList<string>>()).ToDictionary(o => o.Key, o => string.Join(' ', o.Value));
                if (theirs.Count == 0 || theirs.ContainsValue(mine) || deviations.Excuse("order", c.Text, ours.Keys)) return;
                report.Differ("order", $"{c}\nours: {mine}\n{string.Join('\n', theirs.Select(t => $"{t.Key}: {t.Value}"))}");
            }
        }

        output.WriteLine($"{compared} documents compared, {valid} of them without error. Documents that made a rule fire:");
        foreach (var (rule, count) in fired) output.WriteLine($"  {rule,-34}{count,6}");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.Empty(fired.Where(f => f.Value < LeastDocumentsPerRule).Select(f => $"{f.Key} fired in {f.Value} documents only"));
    }

    /// <summary>Null for a text that our parser refuses: that is the parser test's subject.</summary>
    private ImmutableArray<GraphQLError>? Validate(VerdictCase c)
    {
        try
        {
            return Validator.Validate(cases.Schemas[c.Schema], Parser.ParseDocument(new Source(c.Utf8)), Unlimited);
        }
        catch (GraphQLSyntaxException)
        {
            return null;
        }
    }

    /// <summary>The places found by each version that has the rule, accepts the text and did not crash over it.</summary>
    private static Dictionary<string, string> Theirs(VerdictCase c, string rule) => c.Rules!
        .Where(version => c.Crashed?.GetValueOrDefault(version.Key)?.Contains(rule) != true)
        .Where(version => rule != "KnownOperationTypes" || version.Key == "17")
        .ToDictionary(
            version => version.Key,
            version => version.Value.TryGetValue(rule, out var found) ? Write(found.Select(error => error.Select(place => (place[0], place[1])))) : "");

    private static string RuleOf(GraphQLError error) => error.Extensions.TryGetValue("rule", out var rule) ? (string)rule! : $"limit {error.Extensions["limit"]}";

    /// <summary>"[3:5 4:7] [9:1]": one pair of brackets per error.</summary>
    private static string Write(IEnumerable<IEnumerable<(int Line, int Column)>> errors) =>
        string.Join(' ', errors.Select(places => $"[{string.Join(' ', places.Select(p => $"{p.Line}:{p.Column}"))}]"));

    private static string Shown(string places) => places.Length == 0 ? "nothing" : places;

    private static IEnumerable<string> RuleNames() => NodeProcess.Lines("rules.mjs");
}
