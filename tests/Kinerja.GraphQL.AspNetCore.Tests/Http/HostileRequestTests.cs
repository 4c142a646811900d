using System.Diagnostics;
using System.Runtime;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

[Collection(Alone.Name)]
public sealed class HostileRequestTests(ITestOutputHelper output)
{
    private const double MostSeconds = 2;
    private const long MostBytes = 300L << 20;
    private const int MostAnswerBytes = 256 * 1024;

    [Fact]
    public async Task Hostile_IsRefusedInTime_InBoundedMemory_AndTheServerStaysWell()
    {
        await using var server = await SampleServer.StartAsync();
        using var http = new HttpClient();
        await AssertWell(http, server);
        var requests = HostileRequests.All().ToArray();
        Collect();
        var before = Environment.WorkingSet;
        var peak = before;
        var faults = new List<string>();

        foreach (var (name, bytes, expected) in requests)
        {
            for (var i = 0; i < 3; i++)
            {
                var time = Stopwatch.StartNew();
                var cutShort = name == "Content-Length too large";
                var (status, text) = await RawHttp.ExchangeAsync(server.Url, bytes, thenClose: cutShort);
                peak = Math.Max(peak, Environment.WorkingSet);
                if (i == 0) output.WriteLine($"{time.Elapsed.TotalMilliseconds,6:0} ms {status} {name}");
                if (!expected.Contains(status)) faults.Add($"{name}: {status} instead of {string.Join('/', expected)}: {text[..Math.Min(text.Length, 500)]}");
                if (time.Elapsed.TotalSeconds > MostSeconds) faults.Add($"{name}: {time.Elapsed.TotalSeconds:0.0} s");
                if (text.Length > MostAnswerBytes) faults.Add($"{name}: {text.Length} bytes of answer");
            }

            await AssertWell(http, server);
        }

        output.WriteLine($"{before >> 20} MB before, {peak >> 20} MB at most");
        Assert.Equal([], faults);
        Assert.InRange(peak - before, long.MinValue, MostBytes);
        Collect();
        output.WriteLine($"{Environment.WorkingSet >> 20} MB after");
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, MostBytes / 6);
    }

    /// <summary>Inflating stops where the limit is passed: twenty bombs of 200 MB take the time of twenty bodies of 1 MB.</summary>
    [Fact]
    public async Task Bombs_AreNotInflated()
    {
        await using var server = await SampleServer.StartAsync();
        var bomb = HostileRequests.All().First(r => r.Name == "200 MB of gzip zeros").Bytes;
        await RawHttp.ExchangeAsync(server.Url, bomb);
        var allocated = GC.GetTotalAllocatedBytes();
        var time = Stopwatch.StartNew();

        for (var i = 0; i < 20; i++) Assert.Equal(413, (await RawHttp.ExchangeAsync(server.Url, bomb)).Status);

        output.WriteLine($"{time.Elapsed.TotalMilliseconds / 20:0.0} ms and {(GC.GetTotalAllocatedBytes() - allocated) / 20 >> 10} KB for each");
        Assert.InRange((GC.GetTotalAllocatedBytes() - allocated) / 20, 0, 8 << 20);
    }

    private static async Task AssertWell(HttpClient http, SampleServer server)
    {
        var time = Stopwatch.StartNew();
        Assert.Equal("""{"data":{"kantor":{"nama":"Provinsi 1"}}}""", (await http.QueryAsync(server.Url, "{ kantor(kode: \"10\") { nama } }")).Body);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 1);
    }

    private static void Collect()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
