using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests;

namespace Kinerja.GraphQL.AspNetCore.Tests.Streaming;

/// <summary>Clients that subscribe to an endless flood and do not read.</summary>
[Collection(Alone.Name)]
public sealed class SlowReaderTests(ITestOutputHelper output)
{
    private const int ReadersOfAKind = 3;
    private const long MostGrowth = 20_000_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SlowReaders_TakeNoMemoryThatGrows()
    {
        await using var server = await SampleServer.StartAsync();
        // The same once at speed, so that what is made once for all does not count.
        await using (var warm = await SocketReader.OpenAsync(server, "derasTerbaru")) await warm.ReadAsync(1_000);
        var before = Heap();

        var sockets = new List<SocketReader>();
        var streams = new List<EventReader>();
        for (var i = 0; i < ReadersOfAKind; i++)
        {
            foreach (var field in (string[])["deras", "derasTerbaru"])
            {
                sockets.Add(await SocketReader.OpenAsync(server, field));
                streams.Add(await EventReader.OpenAsync(server, field));
            }
        }

        await Task.Delay(2_000, Token);
        var (early, earlySet) = (Heap(), WorkingSet());
        await Task.Delay(8_000, Token);
        var (late, lateSet) = (Heap(), WorkingSet());

        output.WriteLine($"heap {before:N0} -> {early:N0} -> {late:N0}, working set {earlySet:N0} -> {lateSet:N0}, dropped {server.Executor.DroppedEvents:N0}");
        Assert.InRange(late - before, long.MinValue, MostGrowth);
        Assert.InRange(lateSet - earlySet, long.MinValue, MostGrowth);
        // Those of the one policy have ended, those of the other live and have lost most of what there was.
        Assert.Equal(2 * ReadersOfAKind, server.Executor.LiveSubscriptions);
        Assert.InRange(server.Executor.DroppedEvents, 1_000, long.MaxValue);

        foreach (var socket in sockets) Check(socket.Field, await socket.ReadAsync(20_000));
        foreach (var stream in streams) Check(stream.Field, await stream.ReadAsync(20_000));
        foreach (var socket in sockets) await socket.DisposeAsync();
        foreach (var stream in streams) await stream.DisposeAsync();
        await Eventually.ZeroAsync(() => server.Executor.LiveSubscriptions);
    }

    /// <summary>What a slow reader finds when it reads on: an error after an unbroken row of numbers, or a gap.</summary>
    private static void Check(string field, Seen seen)
    {
        if (field == "deras")
        {
            Assert.Equal((false, ErrorCodes.SubscriptionOverflow), (seen.Gap, seen.Error));
            return;
        }

        Assert.Equal((true, (string?)null), (seen.Gap, seen.Error));
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long WorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    /// <param name="Gap">A number was skipped.</param>
    /// <param name="Error">The code the stream ended with.</param>
    private sealed record Seen(bool Gap, string? Error)
    {
        /// <summary>Reads answers until a gap, an error, or the most.</summary>
        public static async Task<Seen> OfAsync(string field, int most, Func<Task<JsonElement>> next)
        {
            var last = 0;
            for (var i = 0; i < most; i++)
            {
                var answer = await next();
                if (answer.ValueKind == JsonValueKind.Array) return new Seen(false, CodeOf(answer));
                if (!answer.TryGetProperty("data", out var data)) return new Seen(false, CodeOf(answer.GetProperty("errors")));
                var n = data.GetProperty(field).GetProperty("n").GetInt32();
                if (n != last + 1) return new Seen(true, null);
                last = n;
            }

            return new Seen(false, null);
        }

        private static string? CodeOf(JsonElement errors) => errors[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    private sealed class SocketReader(string name, ClientWebSocket socket) : IAsyncDisposable
    {
        private readonly byte[] _buffer = new byte[64 * 1024];

        public string Field => name;

        public static async Task<SocketReader> OpenAsync(SampleServer server, string field)
        {
            var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            await socket.ConnectAsync(new UriBuilder(server.Url) { Scheme = "ws" }.Uri, Token);
            var reader = new SocketReader(field, socket);
            await reader.SendAsync("""{"type":"connection_init"}""");
            await reader.NextAsync();
            await reader.SendAsync($$"""{"id":"1","type":"subscribe","payload":{"query":"subscription { {{field}} { n isi } }"} }""");
            return reader;
        }

        public Task<Seen> ReadAsync(int most) => Seen.OfAsync(name, most, async () => (await NextAsync()).GetProperty("payload"));

        public ValueTask DisposeAsync()
        {
            socket.Abort();
            socket.Dispose();
            return default;
        }

        private async Task<JsonElement> NextAsync()
        {
            var length = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(_buffer.AsMemory(length), Token);
                length += part.Count;
                if (!part.EndOfMessage) continue;
                using var json = JsonDocument.Parse(_buffer.AsMemory(0, length));
                return json.RootElement.Clone();
            }
        }

        private Task SendAsync(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Token);
    }

    private sealed class EventReader(string name, HttpClient http, StreamReader lines) : IAsyncDisposable
    {
        public string Field => name;

        public static async Task<EventReader> OpenAsync(SampleServer server, string field)
        {
            var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = JsonContent.Create(new { query = $"subscription {{ {field} {{ n isi }} }}" }) };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
            return new EventReader(field, http, new StreamReader(await response.Content.ReadAsStreamAsync(Token)));
        }

        public Task<Seen> ReadAsync(int most) => Seen.OfAsync(name, most, async () =>
        {
            while (true)
            {
                var line = await lines.ReadLineAsync(Token) ?? throw new EndOfStreamException();
                if (!line.StartsWith("data: {", StringComparison.Ordinal)) continue;
                using var json = JsonDocument.Parse(line["data: ".Length..]);
                return json.RootElement.Clone();
            }
        });

        public ValueTask DisposeAsync()
        {
            lines.Dispose();
            http.Dispose();
            return default;
        }
    }
}
