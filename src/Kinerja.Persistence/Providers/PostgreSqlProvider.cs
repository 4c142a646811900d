using System.Data;
using System.Data.Common;
using System.Globalization;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Persistence.Providers;

public sealed class PostgreSqlProvider : DatabaseProvider
{
    public override void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseNpgsql(connectionString);

    public override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    /// <summary>Settings of the transaction: they end with it, so that a pooled connection carries nothing over.</summary>
    public override Task RaiseFenceAsync(KinerjaDbContext db, Pagar pagar, CancellationToken cancellationToken)
    {
        var cakupan = pagar.IsSemua ? "*" : string.Join(',', pagar.Akar);
        var hari = pagar.Hari.ToString("O", CultureInfo.InvariantCulture);
        return db.Database.ExecuteSqlAsync($"""
            SELECT set_config('kinerja.cakupan', {cakupan}, true), set_config('kinerja.hari', {hari}, true),
                   set_config('kinerja.penerbit', {pagar.Penerbit ?? ""}, true), set_config('kinerja.subjek', {pagar.Subjek ?? ""}, true),
                   set_config('transaction_read_only', {(pagar.HanyaBaca ? "on" : "off")}, true)
            """, cancellationToken);
    }

    public override async Task<KepalaJejak> LockKepalaAsync(KinerjaDbContext db, long satkerId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO kepala_jejak (satker_id, urut, sidik) VALUES ({satkerId}, 0, {EntriJejak.Awal.ToArray()}) ON CONFLICT DO NOTHING", cancellationToken).ConfigureAwait(false);
        return await db.KepalaJejak.FromSql($"SELECT * FROM kepala_jejak WHERE satker_id = {satkerId} FOR UPDATE").SingleAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task GrantAsync(KinerjaDbContext db, string role, CancellationToken cancellationToken)
    {
        foreach (var statement in PostgreSqlGrants.For(db.Model, role))
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken).ConfigureAwait(false);
    }

    public override string? BrokenConstraint(DbException exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.ForeignKeyViolation,
    } refused ? refused.ConstraintName : null;

    public override bool IsLostRace(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override Task EnterAloneAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({gate}, 0))", cancellationToken);

    protected override Task EnterAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtextextended({gate}, 0))", cancellationToken);

    protected override Task LeaveAsync(KinerjaDbContext db, string gate) => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtextextended({gate}, 0))");
}
