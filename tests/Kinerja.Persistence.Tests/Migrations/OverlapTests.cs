using Kinerja.Persistence.Tests.Seeding;
using Kinerja.Persistence.Tests.Testing;
using Npgsql;

namespace Kinerja.Persistence.Tests.Migrations;

/// <summary>Overlapping spans are refused by the database itself, whoever writes them.</summary>
public sealed class OverlapTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("ex_satker_versi_masa", "INSERT INTO satker_versi (satker_id, kode, nama, jenis, wilayah, berlaku_dari, berlaku_sampai) SELECT satker_id, '99', 'x', 'Pusat', 'x', '2001-01-01', '2001-12-31' FROM satker_versi WHERE kode = '00'")]
    [InlineData("ex_satker_versi_kode", "WITH baru AS (INSERT INTO satker (versi) VALUES (0) RETURNING id) INSERT INTO satker_versi (satker_id, kode, nama, jenis, wilayah, induk_id, berlaku_dari) SELECT baru.id, '9101', 'x', 'Kabupaten', 'x', 1, '2022-07-24' FROM baru")]
    [InlineData("ex_unit_kerja_versi_masa", "INSERT INTO unit_kerja_versi (unit_kerja_id, satker_id, nama, berlaku_dari) SELECT unit_kerja_id, satker_id, 'x', '2030-01-01' FROM unit_kerja_versi LIMIT 1")]
    [InlineData("ex_pejabat_satu_pemegang", """
        INSERT INTO pejabat (jabatan_id, satker_id, nama, kapasitas, berlaku_dari, berlaku_sampai)
        SELECT id, satker_id, 'x', 'Plt', hari.dari::date, hari.dari::date + 10 FROM (SELECT * FROM jabatan LIMIT 1) AS j, (VALUES ('2024-01-01'), ('2024-01-11')) AS hari (dari)
        """)]
    [InlineData("ex_penugasan_masa", """
        WITH baru AS (INSERT INTO pengguna (versi, penerbit, subjek, nama, aktif) VALUES (0, 'p', 's', 'n', true) RETURNING id)
        INSERT INTO penugasan (pengguna_id, satker_id, peran, berlaku_dari, berlaku_sampai)
        SELECT baru.id, 1, 'Analis', hari.dari::date, hari.dari::date + 10 FROM baru, (VALUES ('2024-01-01'), ('2024-01-11')) AS hari (dari)
        """)]
    [InlineData("ck_satker_versi_induk", "INSERT INTO satker_versi (satker_id, kode, nama, jenis, wilayah, induk_id, berlaku_dari, berlaku_sampai) SELECT satker_id, '98', 'x', 'Provinsi', 'x', satker_id, '-infinity', '-infinity' FROM satker_versi WHERE kode = '93'")]
    public async Task Insert_WhenSpansOverlap_IsRefused(string constraint, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(database.Owner, sql));

        Assert.Equal(constraint, refused.ConstraintName);
    }

    [Theory]
    [InlineData("the code is free from the day on which it was given up", "WITH baru AS (INSERT INTO satker (versi) VALUES (0) RETURNING id) INSERT INTO satker_versi (satker_id, kode, nama, jenis, wilayah, induk_id, berlaku_dari) SELECT baru.id, '9101', 'x', 'Kabupaten', 'x', 1, '2022-07-25' FROM baru")]
    [InlineData("withdrawn before they began", """
        WITH baru AS (INSERT INTO pengguna (versi, penerbit, subjek, nama, aktif) VALUES (0, 'p', 's', 'n', true) RETURNING id)
        INSERT INTO penugasan (pengguna_id, satker_id, peran, berlaku_dari, berlaku_sampai)
        SELECT baru.id, 1, 'Analis', hari.dari::date, hari.dari::date - 1 FROM baru, (VALUES ('2024-01-01'), ('2024-01-02')) AS hari (dari)
        """)]
    public async Task Insert_WhenSpansOnlyMeet_IsTaken(string why, string sql)
    {
        // Undone, because the other tests read the same database.
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);

        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0, why);
    }
}
