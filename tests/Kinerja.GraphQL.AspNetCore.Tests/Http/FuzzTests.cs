using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Http;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>Whatever comes, the answer is one that is documented, and says nothing of what is inside.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Workers = 4;

    private static readonly int[] Documented = [200, 204, 400, 403, 405, 406, 408, 413, 414, 415, 431];

    /// <summary>What would tell of our insides. None of these words stands in what is sent.</summary>
    private static readonly string[] Internals = ["hunter2", "   at ", "Exception", "Kinerja", "System.", "Microsoft", ".cs:", "/src/", "/home/", "/usr/", "StackTrace", "0x"];

    [Fact]
    public Task Fuzz_20_000Requests() => FuzzAsync(20_000, firstSeed: 1);

    [Theory]
    [Trait("Lama", "true")]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public Task Fuzz_20_000More(int seed) => FuzzAsync(20_000, seed * 1_000);

    private async Task FuzzAsync(int count, int firstSeed)
    {
        await using var open = await SampleServer.StartAsync();
        await using var closed = await SampleServer.StartAsync(GraphQLHttpOptions.Production, o => o.ForStrangers());
        await using var trusted = await SampleServer.StartAsync(new GraphQLHttpOptions { TrustedDocuments = new TrustedDocuments([new("x", "{ gagal }")]), TrustedDocumentsOnly = true });
        var servers = new[] { open.Url, open.Url, closed.Url, trusted.Url };
        var faults = new ConcurrentBag<string>();
        var statuses = new ConcurrentDictionary<string, int>();
        var time = Stopwatch.StartNew();

        await Parallel.ForAsync(0, Workers, TestContext.Current.CancellationToken, async (worker, cancellationToken) =>
        {
            // Header values go out as they are, not only those a proper client would send.
            using var http = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 });
            var requests = new FuzzedRequests(firstSeed + worker);
            for (var i = 0; i < count / Workers && faults.Count < 20; i++)
            {
                using var request = requests.Next(servers[i % servers.Length]);
                var fault = await FaultAsync(http, request, statuses, cancellationToken);
                if (fault is not null) faults.Add($"seed {firstSeed + worker}, request {i}, {request.Method}: {fault}");
            }
        });

        output.WriteLine($"{count} requests in {time.Elapsed.TotalSeconds:0} s: {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"))}");
        Assert.Equal([], faults);
        // Too few sound requests, or too few of a kind, and the run would prove nothing.
        Assert.All(new[] { "200 data", "200 errors", "200 data errors", "200 list", "200 events", "400 errors", "405 errors", "406 errors", "415 errors" }, kind => Assert.InRange(statuses.GetValueOrDefault(kind), 40, count));
    }

    private static async Task<string?> FaultAsync(HttpClient http, HttpRequestMessage request, ConcurrentDictionary<string, int> statuses, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        using var response = await http.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var body = System.Text.Encoding.UTF8.GetString(response.Content.Headers.ContentEncoding.Count == 0 ? bytes : CompressionTests.Decompress(response.Content.Headers.ContentEncoding.Single(), bytes));
        var status = (int)response.StatusCode;
        var events = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var kind = body.Length == 0 ? "empty" : events ? KindOfEvents(body) : KindOf(body);
        statuses.AddOrUpdate($"{status} {kind}", 1, (_, n) => n + 1);

        if (!Documented.Contains(status)) return $"status {status}: {body}";
        if (Internals.FirstOrDefault(word => body.Contains(word, StringComparison.Ordinal)) is { } told) return $"tells '{told}': {body}";
        if (time.Elapsed.TotalSeconds > 5) return $"took {time.Elapsed.TotalSeconds:0.0} s";
        if (kind == "neither") return $"neither data nor errors: {body}";
        return kind == "empty" && request.Method != HttpMethod.Head && status is 200 or 406 or 415 ? $"status {status} without a body" : null;
    }

    private static string KindOfEvents(string body) =>
        body.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).All(line => KindOf(line["data: ".Length..]) != "neither") ? "events" : "neither";

    private static string KindOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Array) return json.RootElement.EnumerateArray().All(IsAnswer) ? "list" : "neither";
            if (!IsAnswer(json.RootElement)) return "neither";
            var (data, errors) = (json.RootElement.TryGetProperty("data", out _), json.RootElement.TryGetProperty("errors", out _));
            return data && errors ? "data errors" : data ? "data" : "errors";
        }
        catch (JsonException)
        {
            return "neither";
        }

        static bool IsAnswer(JsonElement json) => json.ValueKind == JsonValueKind.Object
            && (json.TryGetProperty("data", out _) || (json.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0));
    }
}
