using System.Data;
using System.Data.Common;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kinerja.Persistence.SqlServer;

public sealed class SqlServerProvider : DatabaseProvider
{
    public override void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlServer(connectionString, sqlServer => sqlServer.MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name))
        .ReplaceService<IModelCustomizer, SqlServerModel>();

    /// <summary>
    /// SQL Server's REPEATABLE READ locks what it has read and lets new rows in; only SNAPSHOT shows one state of the data. The first
    /// migration allows it on the database.
    /// </summary>
    public override IsolationLevel Snapshot => IsolationLevel.Snapshot;

    /// <summary>
    /// The second fence stands on PostgreSQL alone. SQL Server's row security wants a function per predicate on every table, and the
    /// scope would have to travel in the session's context, which a pooled connection keeps: a fence that may stand open is none.
    /// The first fence, the filter that every query carries, is the same on both.
    /// </summary>
    public override Task RaiseFenceAsync(KinerjaDbContext db, Pagar pagar, CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task<KepalaJejak> LockKepalaAsync(KinerjaDbContext db, long satkerId, CancellationToken cancellationToken)
    {
        // HOLDLOCK also holds the place where the row is missing, so that two transactions cannot both insert it.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO kepala_jejak (satker_id, urut, sidik) SELECT {satkerId}, 0, {EntriJejak.Awal.ToArray()}
            WHERE NOT EXISTS (SELECT 1 FROM kepala_jejak WITH (UPDLOCK, HOLDLOCK) WHERE satker_id = {satkerId})
            """, cancellationToken).ConfigureAwait(false);
        return await db.KepalaJejak.FromSql($"SELECT * FROM kepala_jejak WITH (UPDLOCK, HOLDLOCK) WHERE satker_id = {satkerId}").SingleAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task GrantAsync(KinerjaDbContext db, string role, CancellationToken cancellationToken)
    {
        foreach (var statement in SqlServerGrants.For(db.Model, role))
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    public override string? BrokenConstraint(DbException exception) => exception is SqlException refused ? SqlServerErrors.BrokenConstraint(refused.Number, refused.Message) : null;

    public override bool IsLostRace(DbException exception) => exception is SqlException { Number: SqlServerErrors.Deadlock or SqlServerErrors.SnapshotConflict };

    public override Task EnterAloneAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) => EnterAsync(db, gate, "Transaction", cancellationToken);

    protected override Task EnterAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) => EnterAsync(db, gate, "Session", cancellationToken);

    protected override Task LeaveAsync(KinerjaDbContext db, string gate) => db.Database.ExecuteSqlAsync($"EXEC sp_releaseapplock @Resource = {gate}, @LockOwner = 'Session'");

    private static Task<int> EnterAsync(KinerjaDbContext db, string gate, string owner, CancellationToken cancellationToken) =>
        // Below 0 it was not granted: then nobody must go on.
        db.Database.ExecuteSqlAsync(
            $"""
            DECLARE @granted int;
            EXEC @granted = sp_getapplock @Resource = {gate}, @LockMode = 'Exclusive', @LockOwner = {owner}, @LockTimeout = -1;
            IF @granted < 0 THROW 50002, 'The gate could not be entered.', 1;
            """, cancellationToken);
}
