using Kinerja.Domain.Akses;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Persistence.Tests.Fence;

public sealed class PooledConnectionTests : IAsyncLifetime
{
    private const int Workers = 32;

    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync() => _negeri = await Negeri.CreateAsync(connections: 10);

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    /// <summary>No statement here has a filter: whatever comes back, the fence let through. Some fail, some are given up midway.</summary>
    [Fact]
    [Trait("Lama", "true")]
    public async Task Read_WhenTenThousandShareTenConnections_NeverCrosses()
    {
        var callers = await CallersAsync();
        var (next, failed, cancelled, crossed) = (0, 0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async worker =>
        {
            var random = new Random(worker);
            while (Interlocked.Increment(ref next) <= 10_000)
            {
                var (pelaku, expected) = callers[random.Next(callers.Count)];
                await using var session = _negeri.Read(pelaku);
                switch (random.Next(20))
                {
                    case 0:
                        await Assert.ThrowsAsync<PostgresException>(async () => await session.ReadAsync((db, token) => db.Database.ExecuteSqlAsync($"SELECT 1 / 0", token), TestContext.Current.CancellationToken));
                        Interlocked.Increment(ref failed);
                        break;
                    case 1:
                        using (var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 20))))
                            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.ReadAsync((db, token) => db.Database.ExecuteSqlAsync($"SELECT pg_sleep(30)", token), stop.Token));
                        Interlocked.Increment(ref cancelled);
                        break;
                }

                var seen = await session.ReadAsync((db, token) => db.Pejabat.Select(p => p.SatkerId).Order().ToListAsync(token), TestContext.Current.CancellationToken);
                if (!seen.SequenceEqual(expected)) Interlocked.Increment(ref crossed);
            }
        }));

        Assert.Equal(0, crossed);
        Assert.True(failed > 200 && cancelled > 200, $"{failed} failed, {cancelled} were cancelled");
        await using var owner = await Fence.OpenAsync(_negeri.Database.SuperConnectionString);
        Assert.True((await owner.ListAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'kinerja_aplikasi'"))[0] <= 10);
    }

    /// <summary>Twenty: the admin of each office, and ten who have a role in two.</summary>
    private async Task<List<(Pelaku Pelaku, List<long> Expected)>> CallersAsync()
    {
        string[] kode = [.. _negeri.Kode.Except(["9101"]).Order(StringComparer.Ordinal)];
        List<Pelaku> callers = [];
        foreach (var one in kode) callers.Add(await _negeri.AdminAsync(one));
        callers.AddRange(Enumerable.Range(0, 10).Select(i => new Pelaku(1000 + i, $"Rangkap {i}", callers[i].Wewenang.Concat(callers[(i + 3) % 10].Wewenang))));

        await using var db = Negeri.Context(_negeri.Database.OwnerConnectionString);
        var all = await db.Pejabat.Select(p => p.SatkerId).Order().ToListAsync(TestContext.Current.CancellationToken);
        return [.. callers.Select(c => (c, all.Where(c.Pagar.Contains).ToList()))];
    }
}
