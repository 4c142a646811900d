using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Tests.Planning;

public class ByteBoundCacheTests
{
    [Fact]
    public async Task GetOrAdd_OfOneEntryByMany_MakesItOnce()
    {
        var cache = new ByteBoundCache<string, string>(100, v => v.Length);
        using var gate = new ManualResetEventSlim();
        var made = 0;
        var waiting = 0;
        var callers = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                Interlocked.Increment(ref waiting);
                return cache.GetOrAdd("k", _ =>
                {
                    Interlocked.Increment(ref made);
                    gate.Wait(TestContext.Current.CancellationToken);
                    return "value";
                });
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref waiting) == callers.Length), TestContext.Current.CancellationToken);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        gate.Set();

        Assert.All(await Task.WhenAll(callers), v => Assert.Equal("value", v));
        Assert.Equal(1, made);
        Assert.Equal(5, cache.Bytes);
    }

    [Fact]
    public void GetOrAdd_WhenFull_DropsWhatWasUsedLongestAgo()
    {
        var cache = new ByteBoundCache<string, string>(40, v => v.Length);
        foreach (var key in new[] { "a", "b", "c", "d" }) cache.GetOrAdd(key, k => new string(k[0], 10));

        cache.TryGet("a");
        cache.GetOrAdd("e", k => new string('e', 10));

        Assert.Equal([true, false, true, true, true], new[] { "a", "b", "c", "d", "e" }.Select(k => cache.TryGet(k) is not null));
        Assert.Equal((40, 4), (cache.Bytes, cache.Count));
    }

    [Fact]
    public void GetOrAdd_OfWhatWouldFillTheCache_KeepsTheOthers()
    {
        var cache = new ByteBoundCache<string, string>(40, v => v.Length);
        cache.GetOrAdd("a", _ => "small");

        Assert.Equal(41, cache.GetOrAdd("b", _ => new string('b', 41)).Length);

        Assert.Equal((5, 1), (cache.Bytes, cache.Count));
        Assert.NotNull(cache.TryGet("a"));
    }

    [Fact]
    public void GetOrAdd_WhenMakingFails_TriesAgain()
    {
        var cache = new ByteBoundCache<string, string>(40, v => v.Length);

        Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd("a", _ => throw new InvalidOperationException("not yet")));

        Assert.Equal((0, 0), (cache.Bytes, cache.Count));
        Assert.Equal("now", cache.GetOrAdd("a", _ => "now"));
    }

    [Fact]
    public void Remove_GivesItsBytesBack()
    {
        var cache = new ByteBoundCache<string, string>(40, v => v.Length);
        cache.GetOrAdd("a", _ => "small");

        cache.Remove("a");
        cache.Remove("b");

        Assert.Equal((0, 0), (cache.Bytes, cache.Count));
    }
}
