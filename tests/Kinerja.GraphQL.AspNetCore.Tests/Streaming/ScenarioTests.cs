using System.Collections.Immutable;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests.Contract;

namespace Kinerja.GraphQL.AspNetCore.Tests.Streaming;

/// <summary>The protocols' own clients, and sockets driven by hand, from Node.js: each scenario asserts by itself, on both ends.</summary>
public class ScenarioTests
{
    [Fact]
    public Task GraphqlWs_FindsWhatItExpects() => RunAsync("ws-clients.mjs", 14, new StreamingOptions());

    [Fact]
    public Task RawSockets_AreClosedWithTheProtocolsCodes() => RunAsync("ws-raw.mjs", 51, new StreamingOptions
    {
        InitTimeout = TimeSpan.FromSeconds(1),
        MaxMessageBytes = 10_000,
        MaxOperations = 5,
        KeepAlive = TimeSpan.FromSeconds(1),
        PongTimeout = TimeSpan.FromSeconds(1),
        AllowedOrigins = ["https://dasbor.example"],
    });

    [Fact]
    public Task GraphqlSse_FindsWhatItExpects() => RunAsync("sse-clients.mjs", 14, new StreamingOptions { KeepAlive = TimeSpan.FromMilliseconds(200) });

    private static async Task RunAsync(string script, int scenarios, StreamingOptions streaming)
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { Streaming = Signed(streaming) });

        var lines = await Task.Run(() => NodeProcess.Lines(script, "--url", server.Url.ToString()).ToImmutableArray(), TestContext.Current.CancellationToken);

        var results = lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var failed = results.Where(r => !r.GetProperty("ok").GetBoolean()).Select(r => $"{r.GetProperty("name")}: {r.GetProperty("message")}").ToList();
        if (failed.Count > 0) Assert.Fail(string.Join("\n", failed));
        Assert.Equal(scenarios, results.Length);
        Assert.Equal(0, server.Executor.LiveSubscriptions);
    }

    /// <summary>What the token of a connection or request means: "buruk" is refused, "lambat" judged slowly, "rusak" fails, "sebentar" lasts a second.</summary>
    private static StreamingOptions Signed(StreamingOptions options) => options with
    {
        OnConnectionInit = async (context, payload, cancellationToken) =>
        {
            var token = payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("token", out var given) ? given.GetString() : null;
            context.Items["token"] = token;
            if (token == "lambat") await Task.Delay(500, cancellationToken);
            if (token == "rusak") throw new InvalidOperationException("The token service is down.");
            return token != "buruk";
        },
        SessionEnds = context => (context.Items["token"] as string ?? context.Request.Headers["token"].ToString()) == "sebentar" ? new SessionEnd(InASecond()) : default,
    };

#pragma warning disable RS0030 // A composition root.
    private static DateTimeOffset InASecond() => TimeProvider.System.GetUtcNow().AddSeconds(1);
#pragma warning restore RS0030
}
