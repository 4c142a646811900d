using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>Listeners hear the whole process.</summary>
[Collection(Alone.Name)]
public class TelemetryTests
{
    private const string Sdl = "type Query { satu: Satu! rusak: Int } type Satu { nama: String anak: [Satu!]! }";

    [Fact]
    public async Task Operation_IsASpanWithOneSpanForEachBatch()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == Telemetry.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(listener);

        const string document = "query Contoh { satu { nama anak { nama anak { nama } } } }";
        await RunAsync(document);

        Assert.Equal(["Query.satu", "Satu.anak", "Satu.anak", "query Contoh"], spans.Select(s => s.DisplayName));
        var operation = spans[^1];
        Assert.All(spans[..^1], s => Assert.Equal(operation.SpanId, s.ParentSpanId));
        Assert.Equal(["satu:1:1", "satu.anak:1:2", "satu.anak.anak:2:4"], spans[..^1].Select(s => $"{s.GetTagItem("graphql.field.path")}:{s.GetTagItem("graphql.batch.parents")}:{s.GetTagItem("graphql.batch.rows")}"));
        Assert.Equal(("Contoh", "query"), (operation.GetTagItem("graphql.operation.name"), operation.GetTagItem("graphql.operation.type")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))), operation.GetTagItem("graphql.document.hash"));
    }

    /// <summary>What a resolver traces itself (its statements) belongs below its batch.</summary>
    [Fact]
    public async Task Span_OfABatch_IsTheCurrentOneInsideTheResolver()
    {
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == Telemetry.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        Fields.Seen = [];

        await RunAsync("{ satu { anak { nama } } }");

        Assert.Equal(["Query.satu", "Satu.anak"], Fields.Seen);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Counters_TellRequestsErrorsLookupsAndCost()
    {
        var heard = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == Telemetry.Name && instrument is Counter<long> or Histogram<long>) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Add($"{instrument.Name[16..]} {value} {string.Join(",", tags.ToArray().Select(t => t.Value))}".TrimEnd()));
        listener.Start();
        var host = Host();

        foreach (var document in new[] { "{ satu { nama } }", "{ satu { nama } }", "{ x }", "{ rusak }" }) await host.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "cache.lookups 1 document,miss", "cache.lookups 1 plan,miss", "cost 1", "requests 1 query,False",
                "cache.lookups 1 document,hit", "cache.lookups 1 plan,hit", "cost 1", "requests 1 query,False",
                "cache.lookups 1 document,miss", "requests 1 unknown,True", "errors 1 GRAPHQL_VALIDATION",
                "cache.lookups 1 document,miss", "cache.lookups 1 plan,miss", "cost 0", "requests 1 query,False", "errors 1 INTERNAL_ERROR",
            ],
            heard);
    }

    private static Task<TestAnswer> RunAsync(string document) => Host().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

    private static GraphTestHost Host() => GraphTestHost.Create(Sdl, [typeof(Satu), typeof(Fields)], TestOptions.Default);

    [GraphType("Satu")]
    internal sealed record Satu(string? Nama);

    internal static class Fields
    {
        public static List<string?> Seen { get; set; } = [];

        [Field("Query.satu")]
        public static async ValueTask SatuAsync(Batch<None, None, Satu> batch)
        {
            await Task.Yield();
            Seen.Add(Activity.Current?.DisplayName);
            batch.FillAll(new Satu("satu"));
        }

        [Field("Query.rusak")]
        public static int? Rusak() => throw new InvalidOperationException("sengaja");

        [Field("Satu.anak")]
        public static ValueTask Anak(Batch<Satu, None, IReadOnlyList<Satu>> batch)
        {
            Seen.Add(Activity.Current?.DisplayName);
            batch.FillAll([new Satu("a"), new Satu("b")]);
            return default;
        }
    }
}
