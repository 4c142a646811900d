using Kinerja.Domain.Akses.Jejak;
using Kinerja.Persistence.Trail;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Persistence.Tests.Trail;

/// <summary>The trail in the hands of a superuser who has switched its triggers off; whatever is done is undone at the end.</summary>
internal sealed class TrailTable : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private TrailTable(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<TrailTable> OpenAsync(string superLogin)
    {
        var connection = new NpgsqlConnection(superLogin);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var table = new TrailTable(connection, await connection.BeginTransactionAsync(TestContext.Current.CancellationToken));
        await table.RunAsync("SET LOCAL session_replication_role = replica");
        return table;
    }

    public async Task RunAsync(string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<List<EntriJejak>> ChainAsync(long satkerId)
    {
        await using var db = await ContextAsync();
        return await db.Jejak.AsNoTracking().Where(e => e.SatkerId == satkerId).OrderBy(e => e.Urut).ToListAsync(TestContext.Current.CancellationToken);
    }

    public Task InsertAsync(EntriJejak e) => RunAsync(
        "INSERT INTO jejak (satker_id, urut, waktu, pelaku_id, pelaku_nama, jabatan, tindakan, objek_jenis, objek_id, ringkas, rincian, sidik_sebelum, sidik) VALUES ($1, $2, $3, NULL, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        e.SatkerId, e.Urut, e.Waktu, e.PelakuNama, e.Jabatan, e.Tindakan, e.ObjekJenis, e.ObjekId, e.Ringkas, e.Rincian, e.SidikSebelum, e.Sidik);

    public Task RemoveAsync(long satkerId, long from, long to) => RunAsync("DELETE FROM jejak WHERE satker_id = $1 AND urut BETWEEN $2 AND $3", satkerId, from, to);

    /// <summary>The entry as it would be with another sentence, after another entry or at another number; its hash is right.</summary>
    public static EntriJejak Forge(EntriJejak original, string ringkas, byte[] sidikSebelum, long? urut = null) => new(
        original.SatkerId, urut ?? original.Urut, original.Waktu, Domain.Akses.Pelaku.Sistem,
        new CatatanJejak(original.SatkerId, original.Tindakan, original.ObjekJenis, original.ObjekId, ringkas, original.Jabatan), original.Rincian, [.. sidikSebelum]);

    public Task SetHeadAsync(long satkerId, long urut, byte[] sidik) => RunAsync("UPDATE kepala_jejak SET urut = $2, sidik = $3 WHERE satker_id = $1", satkerId, urut, sidik);

    public async Task<(List<TrailFinding> Findings, TrailReport Report)> VerifyAsync(params (SegelKepala, string)[] seals)
    {
        await using var db = await ContextAsync();
        List<TrailFinding> findings = [];
        var report = await TrailVerifier.VerifyAsync(db, seals, findings.Add, null, TestContext.Current.CancellationToken);
        return (findings, report);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<KinerjaDbContext> ContextAsync()
    {
        var db = Negeri.Context(_connection);
        await db.Database.UseTransactionAsync(_transaction, TestContext.Current.CancellationToken);
        return db;
    }
}
