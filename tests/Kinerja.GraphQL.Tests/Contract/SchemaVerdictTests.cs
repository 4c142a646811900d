using System.Text.Json;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class SchemaVerdictTests(ITestOutputHelper output)
{
    private const int LeastDocumentsPerRule = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Build_OfGeneratedTypeSystems_FindsProblemsWhereTheReferenceFindsThem()
    {
        var deviations = Deviations.For("schema");
        var report = new ContractReport();
        var fired = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int compared = 0, withTypeProblems = 0, valid = 0;

        foreach (var c in NodeProcess.Lines("sdl-verdicts.mjs", "--seed", ContractSeed.Text, "--count", "2000").Select(Read))
        {
            compared++;
            foreach (var rule in c.Verdict["17"].Definitions.Keys) fired[rule] = fired.GetValueOrDefault(rule) + 1;
            var result = SchemaBuilder.Build([Source.FromText(c.Text, "generated")]);
            if (result.Schema is not null) valid++;

            var ours = Write(result.Problems, SchemaStage.Definitions);
            var theirs = c.Verdict.Values.Select(v => Write(v.Definitions.Values.SelectMany(errors => errors)));
            Compare("definitions", ours, theirs);

            var types = c.Verdict.Values.Where(v => v.Types is not null).Select(v => Write(v.Types!)).ToList();
            if (types.Count == 0) continue;
            if (types.TrueForAll(t => t.Length > 0)) withTypeProblems++;
            Compare("types", Write(result.Problems, SchemaStage.Types), types);

            void Compare(string stage, string mine, IEnumerable<string> expected)
            {
                if (expected.Contains(mine) || deviations.Excuse(stage, c.Text, result.Problems.Select(p => p.Message))) return;
                report.Differ(stage, $"seed {ContractSeed.Text}, index {c.Index}, schema {c.Schema}, steps [{string.Join(", ", c.Steps)}]\n{string.Join('\n', Lines(c.Text, result.Problems))}\nours: {mine}\n{string.Join('\n', expected.Select(e => $"theirs: {e}"))}\n{string.Join('\n', result.Problems)}");
            }
        }

        output.WriteLine($"{compared} type systems compared, {valid} of them valid, {withTypeProblems} with clear definitions but types that are not allowed.");
        foreach (var (rule, count) in fired) output.WriteLine($"  {rule,-40}{count,6}");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.Equal(15, fired.Count);
        Assert.Empty(fired.Where(f => f.Value < LeastDocumentsPerRule).Select(f => $"{f.Key} fired in {f.Value} documents only"));
        Assert.True(withTypeProblems > compared / 10 && valid > compared / 10, "Too few type systems are valid or nearly so.");
    }

    private static string Write(IEnumerable<SchemaProblem> problems, SchemaStage stage) =>
        Write(problems.Where(p => p.Stage == stage).Select(p => p.Places.Select(place => new[] { place.Location.Line, place.Location.Column }).ToArray()));

    /// <summary>Our problems are sorted by place and graphql-js's by rule, so both are brought into one order.</summary>
    private static string Write(IEnumerable<int[][]> errors) => string.Join(' ', errors
        .Select(places => $"[{string.Join(' ', places.Select(p => $"{p[0]}:{p[1]}"))}]")
        .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string text, IEnumerable<SchemaProblem> problems)
    {
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        return problems.SelectMany(p => p.Places).Select(place => place.Location.Line).Distinct().Order().Select(line => $"{line}: {lines[line - 1]}");
    }

    private static TypeSystem Read(string line) => JsonSerializer.Deserialize<TypeSystem>(line, Json)!;

    private sealed record TypeSystem(int Index, string Schema, IReadOnlyList<string> Steps, string Text, IReadOnlyDictionary<string, Verdict> Verdict);

    private sealed record Verdict(IReadOnlyDictionary<string, int[][][]> Definitions, int[][][]? Types, string? Crashed);
}
