using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

[Collection(Alone.Name)]
public sealed class SlowSenderTests(ITestOutputHelper output)
{
    private const string Headers = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task BodyThatDrips_IsCutByTheTimeout()
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { BodyTimeout = Short });

        var (status, text, seconds) = await DripAsync(server.Url, Headers, TimeSpan.FromMilliseconds(100));

        Assert.Equal(408, status);
        Assert.Contains("\"code\":\"BODY_TOO_SLOW\"", text, StringComparison.Ordinal);
        Assert.Contains("Connection: close", text, StringComparison.Ordinal);
        Assert.InRange(seconds, 0.9, 4);
    }

    [Fact]
    public async Task BodyThatNeverComes_IsCutByTheTimeout()
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { BodyTimeout = Short });
        var time = Stopwatch.StartNew();

        var (status, _) = await RawHttp.ExchangeAsync(server.Url, Encoding.ASCII.GetBytes(Headers));

        Assert.Equal(408, status);
        Assert.InRange(time.Elapsed.TotalSeconds, 0.9, 4);
    }

    [Fact]
    public async Task CompressedBodyThatDrips_IsCutByTheTimeout()
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { BodyTimeout = Short });

        var (status, _, _) = await DripAsync(server.Url, Headers.Replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n", StringComparison.Ordinal), TimeSpan.FromMilliseconds(100), 0x1F, 0x8B, 8, 0);

        Assert.Equal(408, status);
    }

    [Fact]
    public async Task BodyThatEndsEarly_IsNoFailure()
    {
        await using var server = await SampleServer.StartAsync();

        var (status, _) = await RawHttp.ExchangeAsync(server.Url, Encoding.ASCII.GetBytes(Headers + "{"), thenClose: true);

        Assert.Contains(status, new[] { 0, 400 });
    }

    /// <summary>200 connections that drip headers or bodies, and honest clients beside them, for half a minute.</summary>
    [Fact]
    [Trait("Lama", "true")]
    public async Task HonestClients_BesideSlowSenders_AreNotSlowed_AndTheSlowOnesAreCut()
    {
        await using var server = await SampleServer.StartAsync();
        using var http = new HttpClient();
        await http.QueryAsync(server.Url, "{ __typename }");
        var slow = Enumerable.Range(0, 200).Select(i => DripAsync(server.Url, i % 2 == 0 ? Headers : "POST /graphql HT", TimeSpan.FromMilliseconds(500))).ToArray();
        var times = new List<double>();

        var until = Stopwatch.StartNew();
        while (until.Elapsed < TimeSpan.FromSeconds(30))
        {
            var time = Stopwatch.StartNew();
            var answer = await http.QueryAsync(server.Url, "{ daftarKantor(first: 20) { nodes { kode nama induk { nama } } } }");
            times.Add(time.Elapsed.TotalMilliseconds);
            Assert.True(answer.HasData);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var cut = await Task.WhenAll(slow);
        times.Sort();
        output.WriteLine($"{times.Count} honest requests: median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms; slow ones cut after {cut.Min(c => c.Seconds):0.0} to {cut.Max(c => c.Seconds):0.0} s");
        Assert.InRange(times[times.Count * 99 / 100], 0, 300);
        Assert.All(cut, c => Assert.Contains(c.Status, new[] { 0, 408 }));
        Assert.InRange(cut.Max(c => c.Seconds), 0, 60);
    }

    /// <summary>One byte at a time until the server answers or closes.</summary>
    private static async Task<(int Status, string Text, double Seconds)> DripAsync(Uri url, string start, TimeSpan pause, params byte[] body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var time = Stopwatch.StartNew();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(start), TestContext.Current.CancellationToken);
        var answer = RawHttp.ReadAsync(stream, TestContext.Current.CancellationToken);
        for (var i = 0; !answer.IsCompleted; i++)
        {
            try
            {
                await stream.WriteAsync(new[] { i < body.Length ? body[i] : (byte)' ' }, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(pause, TestContext.Current.CancellationToken));
        }

        var seconds = time.Elapsed.TotalSeconds;
        var (status, text) = RawHttp.Parse(await answer);
        return (status, text, seconds);
    }
}
