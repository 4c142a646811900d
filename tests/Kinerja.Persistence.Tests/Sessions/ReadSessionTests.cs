using System.Data.Common;
using Kinerja.Domain.Akses;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kinerja.Persistence.Tests.Sessions;

public sealed class ReadSessionTests : IAsyncLifetime
{
    private readonly StatementLog _log = new();
    private Negeri _negeri = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _negeri = await Negeri.CreateAsync(connections: 1, _log);
        _log.Statements.Clear();
    }

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Fact]
    public async Task Read_WhenManyStartAtOnce_TakeTurnsInOneTransactionBehindOneFence()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);
        var (inside, most) = (0, 0);

        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.ReadAsync(
            async (db, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                var place = await db.Database.SqlQuery<string>($"SELECT concat_ws(' ', pg_backend_pid(), pg_current_snapshot(), (SELECT count(*) FROM satker), current_setting('transaction_isolation')) AS \"Value\"").SingleAsync(token);
                Interlocked.Decrement(ref inside);
                return place;
            },
            Token).AsTask()));

        Assert.Equal(1, most);
        Assert.EndsWith(" 10 repeatable read", Assert.Single(seen.Distinct()), StringComparison.Ordinal);
        Assert.Equal((21, 1), (_log.Statements.Count, _log.Statements.Count(s => s.Contains("kinerja.cakupan", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Read_SeesOneStateOfTheData()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);
        var before = await session.ReadAsync((db, token) => db.Satker.SumAsync(s => s.Versi, token), Token);

        await Testing.Sql.RunAsync(_negeri.Database.OwnerConnectionString, "UPDATE satker SET versi = versi + 1");

        Assert.Equal(before, await session.ReadAsync((db, token) => db.Satker.SumAsync(s => s.Versi, token), Token));
    }

    [Fact]
    public async Task Read_WhenAStatementFails_LeavesTheNextOneWell()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);

        await Assert.ThrowsAsync<PostgresException>(async () => await session.ReadAsync((db, token) => db.Database.ExecuteSqlAsync($"SELECT 1 / 0", token), Token));

        Assert.Equal(10, await session.ReadAsync((db, token) => db.Satker.CountAsync(token), Token));
    }

    [Fact]
    public async Task Read_WhenAStatementChangesSomething_IsRefusedByTheDatabase()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);

        var refused = await Assert.ThrowsAsync<PostgresException>(async () => await session.ReadAsync((db, token) => db.Database.ExecuteSqlAsync($"UPDATE satker SET versi = versi", token), Token));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }

    [Fact]
    public async Task Read_WhenCancelledMidway_LeavesTheNextOneWell()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.ReadAsync((db, token) => db.Database.ExecuteSqlAsync($"SELECT pg_sleep(30)", token), stop.Token));

        Assert.Equal(10, await session.ReadAsync((db, token) => db.Satker.CountAsync(token), Token));
    }

    [Fact]
    public async Task Read_WhenTheConnectionBreaks_LeavesTheNextOneWell()
    {
        await using var session = _negeri.Read(Pelaku.Sistem);
        var pid = await session.ReadAsync((db, token) => db.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").SingleAsync(token), Token);
        await Testing.Sql.RunAsync(_negeri.Database.SuperConnectionString, $"SELECT pg_terminate_backend({pid}, 5000)");

        await Assert.ThrowsAnyAsync<Exception>(async () => await session.ReadAsync((db, token) => db.Satker.CountAsync(token), Token));

        Assert.Equal(10, await session.ReadAsync((db, token) => db.Satker.CountAsync(token), Token));
    }

    [Fact]
    public async Task Read_WhenSomebodyLogsInMeanwhile_SeesByTheirScope()
    {
        var services = _negeri.Scope(Pelaku.Anonim);
        await using var session = services.GetRequiredService<ReadSession>();
        Assert.Equal(0, await session.ReadAsync((db, token) => db.Pejabat.CountAsync(token), Token));

        services.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;

        Assert.Equal(10, await session.ReadAsync((db, token) => db.Pejabat.CountAsync(token), Token));
    }

    [Fact]
    public async Task Dispose_GivesTheOneConnectionBack()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var session = _negeri.Read(await _negeri.AdminAsync("8171"));
            Assert.Equal(1, await session.ReadAsync((db, token) => db.Pejabat.CountAsync(token), Token));
        }

        Assert.Equal(["idle"], await Testing.Sql.ListAsync(
            _negeri.Database.SuperConnectionString, "SELECT state FROM pg_stat_activity WHERE datname = current_database() AND usename = 'kinerja_aplikasi'"));
    }

    [Fact]
    public async Task Dispose_WaitsForTheRunningQuery_AndRefusesThoseThatWait()
    {
        var session = _negeri.Read(Pelaku.Sistem);
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var running = session.ReadAsync(
            async (db, token) =>
            {
                started.SetResult();
                await goOn.Task;
                return await db.Satker.CountAsync(token);
            },
            Token).AsTask();
        await started.Task;

        var disposing = session.DisposeAsync().AsTask();
        var late = session.ReadAsync((db, token) => db.Satker.CountAsync(token), Token).AsTask();
        Assert.False(disposing.IsCompleted);
        goOn.SetResult();

        Assert.Equal(10, await running);
        await disposing;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late);
    }

    private sealed class StatementLog : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
