using System.Diagnostics;
using System.Text;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>
/// Counting must not be the hole that the limit closes: here all limits before the cost are open, so that only the counting itself
/// stands between the document and a refusal.
/// </summary>
public class HostileCostTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(1);

    private static readonly ExecutionLimits Open = new()
    {
        MaxTokens = 2_000_000,
        MaxNesting = 500,
        MaxFragmentChain = 100_000,
        MaxFragmentVisits = int.MaxValue,
        MaxFieldComparisons = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxSelectionDepth = int.MaxValue,
        MaxResponseKeys = 100_000,
        MaxCost = 1_000,
        CacheBytes = 1 << 20,
    };

    private static readonly Dictionary<string, (string Document, long Cost)> Documents = new()
    {
        ["10,000 aliases"] = ($"{{ {Many(10_000, i => $"a{i}:satu{{nama}} ")} }}", 10_000),
        ["10,000 aliases below"] = ($"{{ daftar(first: 1000) {{ {Many(10_000, i => $"a{i}:induk{{nama}} ")} }} }}", 1_000 + 10_000_000),
        ["450 levels"] = ($"{{ daftar(first: 3000) {{ {Many(450, _ => "induk{")} nama {Many(450, _ => "}")} }} }}", 3_000 * 451),
        ["100 levels of pages"] = ($"{{ daftar(first: 9) {{ {Many(100, _ => "anak(first: 9) {")} nama {Many(100, _ => "}")} }} }}", long.MaxValue),
        ["5,000 equal fields"] = ($"{{ daftar(first: 2000) {{ {Many(5_000, _ => "induk{nama} ")} }} }}", 4_000),
        ["a chain of 1,000 fragments"] = ("{ daftar(first: 2000) { ...f0 } }" + Many(1_000, i => $"fragment f{i} on Satker {{ ...f{i + 1} }} ") + "fragment f1000 on Satker { nama }", 2_000),
        ["1,000 spreads of a fragment"] = ($"{{ daftar(first: 2000) {{ {Many(1_000, _ => "...f ")} }} }} fragment f on Satker {{ induk {{ nama }} }}", 4_000),
        ["fragments on types in turn"] = ("{ campur { ...f0 } }" + Many(400, i => $"fragment f{i} on Bernama {{ ... on Satker {{ ...f{i + 1} }} ... on Indikator {{ ...f{i + 1} }} }} ") + "fragment f400 on Bernama { anak(first: 1000) { nama } }", 1 + 2_000),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Document_IsPricedQuickly(string name)
    {
        var (document, cost) = Documents[name];
        await Ask("{ satu { nama } }");

        // The machine may be busy with other tests: the best of three tries counts, each without a warm cache.
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && fastest > Quickly; i++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await Ask(document);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;

            Assert.Equal(cost, CostTests.TotalOf(answer));
            Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(answer.Errors).Code);
        }

        Assert.True(fastest <= Quickly, $"It took {fastest.TotalMilliseconds:0} ms.");
    }

    /// <summary>Forty fragments that double each other are 2^40 fields; the limit on response names refuses them long before. The count itself must not need it.</summary>
    [Theory]
    [InlineData("induk {", 40, (1L << 40) - 1)]
    [InlineData("induk {", 80, long.MaxValue)]
    public void DoublingFragments_ArePricedWithoutBeingExpanded(string field, int count, long perRow)
    {
        var document = "{ satu { ...f0 } }" + Many(count, i => $"fragment f{i} on Satker {{ a: {field} ...f{i + 1} }} b: {field} ...f{i + 1} }} }} ") + $"fragment f{count} on Satker {{ nama }}";
        var watch = Stopwatch.StartNew();

        var total = CostOf(document);

        Assert.Equal(perRow == long.MaxValue ? perRow : 1 + (2 * perRow), total);
        Assert.True(watch.Elapsed <= Quickly, $"It took {watch.Elapsed.TotalMilliseconds:0} ms.");
    }

    private static long CostOf(string text)
    {
        var schema = PricedSchema.Host().Schema;
        var document = Parser.ParseDocument(Source.FromText(text, "test"));
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var planner = new CostPlanner(schema.Prices, schema.TypeSets, schema.Schema, document, Conditions.None);
        return planner.Plan(schema.Schema.Query!, operation, PricedSchema.Assumed).Total(VariableValues.None);
    }

    private static Task<TestAnswer> Ask(string document) => CostTests.AskAsync(PricedSchema.Host(Open), document, "{}");

    private static string Many(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++) all.Append(text(i));
        return all.ToString();
    }
}
