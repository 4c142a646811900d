using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>Each limit by its default and by a request that passes it; the order is the one in which they are checked.</summary>
public class LimitsTests
{
    private const string Sdl = "directive @tanda repeatable on FIELD type Query { o: O daftar(first: Int!): [O!]! isi(isi: Isi): Int besar(first: Int!): String } type O { a: Int o: O! daftar(first: Int!): [O!]! gagal: Int } input Isi { isi: [Isi!] }";

    [Fact]
    public void Defaults_AreSafe()
    {
        var values = typeof(ExecutionLimits).GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract").Select(p => $"{p.Name} {p.GetValue(new ExecutionLimits())}");

        Assert.Equal(
            [
                "MaxTokens 15000", "MaxNesting 200", "MaxFragmentChain 200", "MaxFragmentVisits 1000000", "MaxFieldComparisons 100000", "MaxIntrospectionLists 3", "MaxValidationErrors 100",
                "MaxDirectives 50", "MaxFieldRepeats 15000", "MaxRootFields 30", "MaxSelectionDepth 20", "MaxResponseKeys 500", "MaxVariableNesting 64", "MaxCost 500000", "MaxRowsPerWave 1000000", "MaxRows 2000000",
                "Deadline 00:00:30", "EventBuffer 64", "MaxSubscriptions 10000", "MaxErrors 1000", "MaxResponseBytes 67108864", "CacheBytes 33554432", "MaxPlanVariants 32",
            ],
            values);
        Assert.Equal((50, false, false), (TestOptions.Default.AssumedListSize, TestOptions.Default.AllowExplain, new ExecutorOptions { Clock = TestOptions.Default.Clock }.ExposeInternalErrors));
    }

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["maxTokens"] = new("{ o { a } }", new() { MaxTokens = 5 }, 6, 5),
        ["maxNesting"] = new("{ o { o { a } } }", new() { MaxNesting = 2 }, 3, 2),
        ["maxFragmentChain"] = new("{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { o { a } }", new() { MaxFragmentChain = 2 }, 3, 2),
        ["maxFragmentVisits"] = new("query a { ...a } query b { ...a } fragment a on Query { o { a } }", new() { MaxFragmentVisits = 1 }, 2, 1),
        ["maxValidationErrors"] = new("{ x y z }", new() { MaxValidationErrors = 2 }, 3, 2),
        ["maxDirectives"] = new("{ o { a @tanda @tanda @tanda } }", new() { MaxDirectives = 2 }, 3, 2),
        ["maxFieldRepeats"] = new("{ o { a a a } }", new() { MaxFieldRepeats = 2 }, 3, 2),
        ["maxRootFields"] = new("{ x: o { a } y: o { a } z: o { a } }", new() { MaxRootFields = 2 }, 3, 2),
        ["maxSelectionDepth"] = new("{ o { o { a } } }", new() { MaxSelectionDepth = 2 }, 3, 2),
        ["maxResponseKeys"] = new("{ o { x: a y: a z: a } }", new() { MaxResponseKeys = 3 }, 4, 3),
        ["maxVariableNesting"] = new("query($i: Isi) { isi(isi: $i) }", new() { MaxVariableNesting = 4 }, 5, 4, """{"i":{"isi":[{"isi":[{}]}]}}"""),
        ["maxCost"] = new("{ daftar(first: 11) { a } }", new() { MaxCost = 10 }, 11, 10),
        ["maxRowsPerWave"] = new("{ x: daftar(first: 6) { a } y: daftar(first: 5) { a } }", new() { MaxRowsPerWave = 10 }, 11, 10),
        ["maxRows"] = new("{ daftar(first: 6) { daftar(first: 1) { a } } }", new() { MaxRows = 12 }, 13, 12),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Limit_WhenPassed_IsNamedWithItsNumbers(string limit)
    {
        var (document, limits, value, allowed, variables) = Cases[limit];

        AssertLimit(await RunAsync(Host(limits), document, variables), limit, value, allowed);
    }

    [Fact]
    public async Task FieldComparisons_WhenPassed_AreNamed()
    {
        var document = $"{{ o {{ {string.Concat(Enumerable.Range(0, 200).Select(i => $"x:o {{ a{i}:a }} "))} }} }}";

        var answer = await RunAsync(Host(new ExecutionLimits { MaxFieldComparisons = 10 }), document);

        Assert.Equal("maxFieldComparisons", answer.Errors[^1].Extensions["limit"]);
        Assert.Equal(10, Convert.ToInt64(answer.Errors[^1].Extensions["allowed"], null));
    }

    [Fact]
    public async Task IntrospectionLists_WhenPassed_AreRefusedByTheirRule()
    {
        var answer = await RunAsync(Host(new ExecutionLimits { MaxIntrospectionLists = 1 }), "{ __schema { types { fields { name } } } }");

        Assert.Equal((ErrorCodes.Validation, "MaxIntrospectionDepth"), (Assert.Single(answer.Errors).Code, answer.Errors[0].Extensions["rule"]));
    }

    [Fact]
    public async Task Errors_PastTheLimit_AreCountedOnly()
    {
        var answer = await RunAsync(Host(new ExecutionLimits { MaxErrors = 2 }), "{ daftar(first: 5) { gagal } }");

        Assert.Equal(3, answer.Errors.Count);
        Assert.Equal("3 more errors are not listed: a response lists at most 2.", answer.Errors[2].Message);
        Assert.Equal(("maxErrors", 5L, 2L), (answer.Errors[2].Extensions["limit"], answer.Errors[2].Extensions["value"], answer.Errors[2].Extensions["allowed"]));
    }

    [Fact]
    public async Task ResponseBytes_OfManyRows_AreRefusedBeforeTheFirstByte()
    {
        var host = Host(new ExecutionLimits { MaxResponseBytes = 100_000 });

        Assert.False((await RunAsync(host, "{ daftar(first: 3000) { a } }")).IsRequestError);
        var answer = await RunAsync(host, "{ daftar(first: 30000) { a } }");

        var error = Assert.Single(answer.Errors);
        Assert.True(answer.IsRequestError);
        Assert.Equal((ErrorCodes.LimitExceeded, "maxResponseBytes", 100_000L), (error.Code, error.Extensions["limit"], error.Extensions["allowed"]));
        Assert.InRange((long)error.Extensions["value"]!, 100_001, 140_000);
    }

    /// <summary>A few cells that are huge: nobody expected it, and bytes have been sent.</summary>
    [Fact]
    public async Task ResponseBytes_OfHugeTexts_BreakTheResponseOff()
    {
        var host = Host(new ExecutionLimits { MaxResponseBytes = 100_000 });

        var broken = await Assert.ThrowsAsync<GraphQLRefusedException>(() => RunAsync(host, "{ a: besar(first: 60000) b: besar(first: 60001) }"));

        Assert.Equal(("maxResponseBytes", 100_000L), (broken.Error.Extensions["limit"], broken.Error.Extensions["allowed"]));
    }

    /// <summary>One executor, one cache, several roles.</summary>
    [Fact]
    public async Task Limits_OfARequest_ReplaceTheExecutors()
    {
        var host = Host(new ExecutionLimits { MaxRootFields = 2, MaxCost = 100 });
        var tight = new ExecutionLimits { MaxRootFields = 1, MaxCost = 100 };
        var loose = new ExecutionLimits { MaxRootFields = 3, MaxCost = 100 };
        const string one = "{ x: o { a } }", two = "{ x: o { a } y: o { a } }", three = "{ x: o { a } y: o { a } z: o { a } }";

        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("-xx", await RefusalsAsync(host, tight, one, two, three));
            Assert.Equal("--x", await RefusalsAsync(host, null, one, two, three));
            Assert.Equal("---", await RefusalsAsync(host, loose, one, two, three));
        }

        Assert.Equal(3, host.Calls.Documents);
        AssertLimit(await RunAsync(host, "{ daftar(first: 9) { a } }", limits: new ExecutionLimits { MaxCost = 8 }), "maxCost", 9, 8);
        Assert.False((await RunAsync(host, "{ daftar(first: 900) { a } }", limits: new ExecutionLimits { MaxCost = 1_000 })).IsRequestError);
        AssertLimit(await RunAsync(host, "{ daftar(first: 9) { a } }", limits: new ExecutionLimits { MaxRows = 5 }), "maxRows", 10, 5);
    }

    [Fact]
    public async Task Refused_RunsNoResolver()
    {
        foreach (var (limit, (document, limits, _, _, variables)) in Cases)
        {
            if (limit is "maxRows" or "maxRowsPerWave") continue;
            var host = Host(limits);
            await RunAsync(host, document, variables);
            Assert.Empty(host.Calls.Calls);
        }
    }

    /// <summary>One mark per document: x for a refusal.</summary>
    private static async Task<string> RefusalsAsync(GraphTestHost host, ExecutionLimits? limits, params string[] documents)
    {
        var marks = "";
        foreach (var document in documents) marks += (await RunAsync(host, document, limits: limits)).IsRequestError ? 'x' : '-';
        return marks;
    }

    private static void AssertLimit(TestAnswer answer, string limit, long value, long allowed)
    {
        var error = answer.Errors[^1];
        Assert.True(answer.IsRequestError);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal((limit, value, allowed), (error.Extensions["limit"], Convert.ToInt64(error.Extensions["value"], null), Convert.ToInt64(error.Extensions["allowed"], null)));
    }

    private static async Task<TestAnswer> RunAsync(GraphTestHost host, string document, string variables = "{}", ExecutionLimits? limits = null)
    {
        using var json = JsonDocument.Parse(variables);
        return await host.ExecuteAsync(new GraphRequest { Document = Encoding.UTF8.GetBytes(document), Variables = json.RootElement, Limits = limits }, TestContext.Current.CancellationToken);
    }

    private static GraphTestHost Host(ExecutionLimits limits) => GraphTestHost.Create(Sdl, [typeof(O), typeof(Fields)], TestOptions.Default with { Limits = limits });

    private sealed record Case(string Document, ExecutionLimits Limits, long Value, long Allowed, string Variables = "{}");

    [GraphType("O")]
    internal sealed record O(int? A);

    internal sealed record DaftarArgs(int First);

    internal sealed record IsiArgs(IsiInput? Isi);

    internal sealed record IsiInput(IReadOnlyList<IsiInput>? Isi);

    internal static class Fields
    {
        [Field("Query.o")]
        public static ValueTask Satu(Batch<None, None, O?> batch)
        {
            batch.FillAll(new O(1));
            return default;
        }

        [Field("Query.daftar")]
        public static ValueTask Daftar(Batch<None, DaftarArgs, IReadOnlyList<O>> batch)
        {
            batch.FillAll([.. Enumerable.Repeat(new O(1), batch.Args.First)]);
            return default;
        }

        [Field("Query.isi")]
        public static int? Isi(IsiArgs args) => args.Isi?.Isi?.Count;

        [Field("Query.besar")]
        public static string? Besar(DaftarArgs args) => new('x', args.First);

        [Field("O.o")]
        public static O Sama(O o) => o;

        [Field("O.daftar")]
        public static IReadOnlyList<O> DaftarOf(O o, DaftarArgs args) => [.. Enumerable.Repeat(o, args.First)];

        [Field("O.gagal")]
        public static int? Gagal(O _) => throw new InvalidOperationException("sengaja");
    }
}
