using System.Text;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Planning;

public class OperationCacheTests
{
    private const string Sdl = "type Query { a(n: Int): Int, b: Int, o: O } type O { a(n: Int, teks: String): Int, b: Int, o: O, daftar: [O!]! }";

    [Fact]
    public async Task Hit_CostsNoParseAndNoPlan()
    {
        var host = Host();

        for (var i = 0; i < 5; i++) await Run(host, "query($n: Int) { a(n: $n) }", $$"""{"n":{{i}}}""");

        Assert.Equal((1, 1), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Refused_CostsOneParse()
    {
        var host = Host();

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(ErrorCodes.Validation, Assert.Single((await Run(host, "{ c }")).Errors).Code);
            Assert.Equal(ErrorCodes.Syntax, Assert.Single((await Run(host, "{")).Errors).Code);
        }

        Assert.Equal((2, 0), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Operations_OfOneDocument_ArePlannedEachOnce()
    {
        var host = Host();

        foreach (var name in new[] { "x", "y", "x", "y" })
            await host.ExecuteAsync("query x { a } query y { b }", operationName: name, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 2), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task FirstRequests_InParallel_ShareOneParseAndOnePlan()
    {
        var host = Host();
        using var start = new ManualResetEventSlim();
        var requests = Enumerable.Range(0, 100).Select(_ => Task.Run(
            async () =>
            {
                start.Wait(TestContext.Current.CancellationToken);
                return (await Run(host, "{ o { a b o { a } } }")).Json;
            },
            TestContext.Current.CancellationToken)).ToArray();

        start.Set();
        var answers = await Task.WhenAll(requests);

        Assert.Equal(["""{"data":{"o":{"a":null,"b":2,"o":{"a":null}}}}"""], answers.Distinct());
        Assert.Equal((1, 1), (host.Calls.Documents, host.Calls.Plans));
    }

    /// <summary>Sizes are a property of the operation; requests that run side by side must not add up.</summary>
    [Fact]
    public async Task Requests_InParallel_DoNotCountAgainstEachOther()
    {
        var host = Host();
        var document = $"{{ o {{ {string.Concat(Enumerable.Range(0, 450).Select(i => $"k{i}:b "))} }} }}";

        for (var i = 0; i < 20; i++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run(host, document), TestContext.Current.CancellationToken)));
            Assert.All(answers, a => Assert.Empty(a.Errors));
        }
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 4)]
    public async Task Conditions_MoreThanMayBeKept_ArePlannedEveryTime(int conditions, int plans)
    {
        var host = Host();
        var names = Enumerable.Range(0, conditions).Select(i => $"v{i}").ToArray();
        var document = $"query({string.Concat(names.Select(n => $"${n}:Boolean! "))}) {{ {string.Concat(names.Select(n => $"{n}:b @skip(if:${n}) "))} a }}";
        var variables = $"{{{string.Join(",", names.Select(n => $"\"{n}\":{(n == "v1" ? "false" : "true")}"))}}}";

        for (var i = 0; i < 4; i++) Assert.Equal("""{"data":{"v1":2,"a":null}}""", (await Run(host, document, variables)).Json);

        Assert.Equal((1, plans), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Conditions_EachCombinationHasItsPlan()
    {
        var host = Host();
        const string document = "query($x: Boolean!, $y: Boolean = true) { a @skip(if: $x) b a @include(if: $y) }";

        Assert.Equal("""{"data":{"b":2,"a":null}}""", (await Run(host, document, """{"x":true}""")).Json);
        Assert.Equal("""{"data":{"a":null,"b":2}}""", (await Run(host, document, """{"x":false}""")).Json);
        Assert.Equal("""{"data":{"b":2}}""", (await Run(host, document, """{"x":true,"y":false}""")).Json);
        Assert.Equal("""{"data":{"b":2,"a":null}}""", (await Run(host, document, """{"x":true}""")).Json);

        Assert.Equal((1, 3), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Documents_HoweverMany_StayWithinTheirBytes()
    {
        const long limit = 1024 * 1024;
        var host = Host(TestOptions.Default with { Limits = new ExecutionLimits { CacheBytes = limit } });
        long most = 0;

        for (var i = 0; i < 3_000; i++)
        {
            await Run(host, $"{{ k{i}:a o {{ {string.Concat(Enumerable.Range(0, i % 40).Select(k => $"k{k}:b "))} b }} }}");
            await Run(host, $"{{ unknown{i} }}");
            most = Math.Max(most, host.Executor.CacheBytes);
        }

        // Documents, plans, and a thirty-second part for refused documents.
        Assert.InRange(most, limit, (2 * limit) + (limit / 32));
    }

    [Fact]
    public async Task Refused_HoweverMany_PushOutNoGoodDocument()
    {
        var host = Host(TestOptions.Default with { Limits = new ExecutionLimits { CacheBytes = 256 * 1024 } });
        await Run(host, "{ a }");

        for (var i = 0; i < 2_000; i++) await Run(host, $"{{ unknown{i} }}");
        host.Calls.Clear();
        await Run(host, "{ a }");

        Assert.Equal((0, 0), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Document_TooLargeForTheCache_IsAnsweredAndPushesOutNothing()
    {
        var host = Host(TestOptions.Default with { Limits = new ExecutionLimits { CacheBytes = 256 * 1024 } });
        await Run(host, "{ a }");

        var answer = await Run(host, $"{{ o {{ a(teks: \"{new string('x', 500_000)}\") }} }}");
        host.Calls.Clear();
        await Run(host, "{ a }");

        Assert.Equal("""{"data":{"o":{"a":null}}}""", answer.Json);
        Assert.Equal((0, 0), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Text_ChangedByItsOwnerAfterwards_ChangesNothing()
    {
        var host = Host();
        var text = Encoding.UTF8.GetBytes("{ b }\n{ b }");
        var services = new Execution.TestServices();

        var first = await host.Executor.ExecuteAsync(new GraphRequest { Document = text }, services, TestContext.Current.CancellationToken);
        var copy = text.ToArray();
        Array.Fill(text, (byte)'\n');
        var second = await host.Executor.ExecuteAsync(new GraphRequest { Document = copy }, services, TestContext.Current.CancellationToken);

        Assert.Equal(first.Errors.SelectMany(e => e.Locations), second.Errors.SelectMany(e => e.Locations));
        Assert.Equal(1, host.Calls.Documents);
    }

    internal static GraphTestHost Host(ExecutorOptions? options = null) => GraphTestHost.Create(Sdl, [typeof(O), typeof(Fields)], options ?? TestOptions.Default);

    internal static Task<TestAnswer> Run(GraphTestHost host, string document, string variables = "{}") =>
        host.ExecuteAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken);

    [GraphType("O")]
    internal sealed record O(int Depth);

    internal sealed record Number(int? N);

    internal sealed record NumberAndText(int? N, string? Teks);

    internal static class Fields
    {
        [Field("Query.a")]
        public static int? A(Number args) => args.N;

        [Field("Query.b")]
        public static int? B() => 2;

        [Field("Query.o")]
        public static O? Root() => new(0);

        [Field("O.a")]
        public static int? InnerA(NumberAndText args) => args.N;

        [Field("O.b")]
        public static int? InnerB(O o) => 2 + o.Depth;

        [Field("O.o")]
        public static O? Inner(O o) => o;

        [Field("O.daftar")]
        public static IReadOnlyList<O> Many(O o) => [o, o];
    }
}
