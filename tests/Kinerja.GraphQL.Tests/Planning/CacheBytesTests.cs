namespace Kinerja.GraphQL.Tests.Planning;

/// <summary>Measures memory, which tests running beside it would disturb.</summary>
[Collection(nameof(MemoryTests))]
public class CacheBytesTests
{
    /// <summary>What the caches say they take against what the runtime says they take.</summary>
    [Theory]
    [InlineData("small", 1_000)]
    [InlineData("page", 1_000)]
    [InlineData("arguments", 1_000)]
    [InlineData("text", 200)]
    public async Task Bytes_AreHonestWithinAFactorOfTwo(string kind, int count)
    {
        var host = OperationCacheTests.Host(TestOptions.Default with { Limits = new ExecutionLimits { CacheBytes = 1L << 30 } });
        await OperationCacheTests.Run(host, Document(kind, -1));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var counted = host.Executor.CacheBytes;

        for (var i = 0; i < count; i++) await OperationCacheTests.Run(host, Document(kind, i));

        var real = GC.GetTotalMemory(forceFullCollection: true) - before;
        var estimated = host.Executor.CacheBytes - counted;
        GC.KeepAlive(host);
        Assert.True(estimated < real * 2 && real < estimated * 2, $"{kind}: {real / count:N0} bytes per operation, estimated {estimated / count:N0}.");
    }

    private static string Document(string kind, int i) => kind switch
    {
        "small" => $"{{ k{i}:a }}",
        "page" => $$"""
            query Halaman($n: Int, $teks: String) {
              k{{i}}: a(n: $n)
              o { ...isi daftar { ...isi o { ...isi daftar { a(n: $n, teks: $teks) b } } } }
            }

            fragment isi on O {
              pertama: a(n: 1)
              kedua: a(n: 2, teks: "dua")
              b
              o { a b o { a b } }
            }
            """,
        "arguments" => $"{{ {string.Concat(Enumerable.Range(0, 25).Select(k => $"k{k}:a(n:{k + i}) "))} }}",
        _ => $"{{ o {{ a(n: {i}, teks: \"{new string('x', 5_000)}\") }} }}",
    };
}

/// <summary>Tests that run alone.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public static class MemoryTests;
