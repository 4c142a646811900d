using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Tests.Seeding;

/// <summary>What is loaded is the country as it is and was.</summary>
public sealed class SatkerSeedTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("2000-01-01", 1, 34, 416, 98)]
    [InlineData("2021-01-01", 1, 34, 416, 98)]
    [InlineData("2022-07-24", 1, 34, 416, 98)]
    [InlineData("2022-07-25", 1, 37, 416, 98)]
    [InlineData("2022-12-08", 1, 38, 416, 98)]
    [InlineData("2026-11-20", 1, 38, 416, 98)]
    public async Task Satker_WhenOnADay_AreThatMany(string hari, int pusat, int provinsi, int kabupaten, int kota)
    {
        var rows = await database.ListAsync($"SELECT jenis || ' ' || count(*) FROM satker_versi WHERE {InForce(hari)} GROUP BY jenis ORDER BY jenis");

        Assert.Equal([$"Kabupaten {kabupaten}", $"Kota {kota}", $"Provinsi {provinsi}", $"Pusat {pusat}"], rows);
    }

    [Theory]
    [InlineData("2026-11-20", "81", 11)]
    [InlineData("2026-11-20", "82", 10)]
    [InlineData("2021-01-01", "91", 29)]
    [InlineData("2026-11-20", "91", 9)]
    [InlineData("2026-11-20", "92", 7)]
    [InlineData("2026-11-20", "93", 4)]
    [InlineData("2026-11-20", "94", 8)]
    [InlineData("2026-11-20", "95", 8)]
    [InlineData("2026-11-20", "96", 6)]
    [InlineData("2021-01-01", "00", 548)]
    [InlineData("2026-11-20", "00", 552)]
    public async Task Satker_WhenBelowAnother_AreThatMany(string hari, string kode, int expected)
    {
        var rows = await database.ListAsync($"""
            SELECT count(*)::text FROM satker_jalur
            WHERE jarak > 0 AND {InForce(hari)} AND leluhur_id = (SELECT satker_id FROM satker_versi WHERE kode = '{kode}' AND {InForce(hari)})
            """);

        Assert.Equal([$"{expected}"], rows);
    }

    [Theory]
    [InlineData("2021-01-01", "9101 KPU Kabupaten Merauke di bawah 91 KPU Provinsi Papua, sejak -infinity menurut -")]
    [InlineData("2022-07-24", "9101 KPU Kabupaten Merauke di bawah 91 KPU Provinsi Papua, sejak -infinity menurut -")]
    [InlineData("2022-07-25", "9301 KPU Kabupaten Merauke di bawah 93 KPU Provinsi Papua Selatan, sejak 2022-07-25 menurut UU 14/2022")]
    [InlineData("2026-11-20", "9301 KPU Kabupaten Merauke di bawah 93 KPU Provinsi Papua Selatan, sejak 2022-07-25 menurut UU 14/2022")]
    public Task Merauke_WhenOnADay_IsWhereItWas(string hari, string expected) => AssertSatkerAsync("9301", hari, expected);

    [Theory]
    [InlineData("2019-01-27", "8103 KPU Kabupaten Maluku Tenggara Barat di bawah 81 KPU Provinsi Maluku, sejak -infinity menurut -")]
    [InlineData("2019-01-28", "8103 KPU Kabupaten Kepulauan Tanimbar di bawah 81 KPU Provinsi Maluku, sejak 2019-01-28 menurut PP 2/2019")]
    public Task Tanimbar_WhenOnADay_BearsItsName(string hari, string expected) => AssertSatkerAsync("8103", hari, expected);

    [Fact]
    public async Task Tree_WhenRead_ObeysItsOwnRules()
    {
        await using var db = new Contexts(database.Owner).CreateDbContext();
        Cabang[] cabang = [.. (await db.SatkerVersi.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Select(v => new Cabang(v.SatkerId, v.Kode, v.Nama, v.Jenis, v.IndukId, v.BerlakuDari, v.BerlakuSampai))];
        var pohon = new PohonSatker(cabang);

        foreach (var c in cabang) new PohonSatker(cabang.Where(o => o.SatkerId != c.SatkerId || o.BerlakuDari < c.BerlakuDari)).CheckVersion(c.SatkerId, c.Kode, c.Jenis, c.IndukId, c.BerlakuDari, c.BerlakuSampai);
        Assert.Equal(583, cabang.Length);
        Assert.Equal(pohon.Jalur(), await db.SatkerJalur.AsNoTracking().OrderBy(j => j.SatkerId).ThenBy(j => j.Jarak).ThenBy(j => j.BerlakuDari).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UnitKerja_WhenOfALevel_AreTheUsualOnes()
    {
        var rows = await database.ListAsync("""
            SELECT v.jenis || ': ' || c.bagan || ' x' || count(*) FROM satker_versi v
            JOIN (SELECT satker_id, string_agg(jenis || ' ' || n, ', ' ORDER BY jenis) AS bagan FROM (SELECT satker_id, jenis, count(*) AS n FROM unit_kerja GROUP BY 1, 2) AS u GROUP BY 1) AS c USING (satker_id)
            WHERE v.berlaku_sampai IS NULL GROUP BY v.jenis, c.bagan ORDER BY v.jenis
            """);

        Assert.Equal(
        [
            "Kabupaten: Divisi 5, Komisi 1, Sekretariat 1, Subbagian 4 x416",
            "Kota: Divisi 5, Komisi 1, Sekretariat 1, Subbagian 4 x98",
            "Provinsi: Bagian 3, Divisi 5, Komisi 1, Sekretariat 1, Subbagian 6 x38",
            "Pusat: Biro 9, Deputi 2, Divisi 6, Inspektorat 1, Komisi 1, Pusat 2, SekretariatJenderal 1 x1",
        ], rows);
    }

    [Fact]
    public async Task UnitKerja_WhenOfMaluku_AreThoseOfItsAgreements()
    {
        var rows = await database.ListAsync("""
            SELECT coalesce(i.nama || ' > ', '') || u.urutan || ' ' || v.nama || ' (' || j.nama || ')' FROM unit_kerja u
            JOIN unit_kerja_versi v ON v.unit_kerja_id = u.id JOIN jabatan j ON j.unit_kerja_id = u.id
            LEFT JOIN unit_kerja_versi i ON i.unit_kerja_id = v.induk_id
            WHERE u.satker_id = (SELECT satker_id FROM satker_versi WHERE kode = '81') AND u.jenis IN ('Komisi', 'Sekretariat', 'Bagian', 'Subbagian') ORDER BY u.id
            """);

        Assert.Equal(
        [
            "1 Komisi (Ketua)",
            "2 Sekretariat (Sekretaris)",
            "Sekretariat > 1 Bagian Perencanaan, Data dan Informasi (Kepala Bagian Perencanaan, Data dan Informasi)",
            "Bagian Perencanaan, Data dan Informasi > 1 Subbagian Perencanaan (Kepala Subbagian Perencanaan)",
            "Bagian Perencanaan, Data dan Informasi > 2 Subbagian Data dan Informasi (Kepala Subbagian Data dan Informasi)",
            "Sekretariat > 2 Bagian Keuangan, Umum dan Logistik (Kepala Bagian Keuangan, Umum dan Logistik)",
            "Bagian Keuangan, Umum dan Logistik > 1 Subbagian Keuangan (Kepala Subbagian Keuangan)",
            "Bagian Keuangan, Umum dan Logistik > 2 Subbagian Umum dan Logistik (Kepala Subbagian Umum dan Logistik)",
            "Sekretariat > 3 Bagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat, Hukum dan SDM (Kepala Bagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat, Hukum dan SDM)",
            "Bagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat, Hukum dan SDM > 1 Subbagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat (Kepala Subbagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat)",
            "Bagian Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat, Hukum dan SDM > 2 Subbagian Hukum dan SDM (Kepala Subbagian Hukum dan SDM)",
        ], rows);
    }

    [Fact]
    public async Task UnitKerja_WhenItsSatkerIsNew_IsAsOldAsThat() => Assert.Equal(
        ["93 2022-07-25", "94 2022-07-25", "95 2022-07-25", "96 2022-12-08"],
        await database.ListAsync("""
            SELECT DISTINCT s.kode || ' ' || u.berlaku_dari FROM unit_kerja_versi u JOIN satker_versi s USING (satker_id) JOIN jabatan j ON j.unit_kerja_id = u.unit_kerja_id AND j.berlaku_dari = u.berlaku_dari
            WHERE u.berlaku_dari > '-infinity' ORDER BY 1
            """));

    [Fact]
    public async Task Pejabat_WhenSeeded_AreNone() => Assert.Equal(["0"], await database.ListAsync("SELECT ((SELECT count(*) FROM pejabat) + (SELECT count(*) FROM jejak) + (SELECT count(*) FROM pengguna))::text"));

    [Fact]
    public async Task RunAsync_WhenSeeded_AsksOnceAndDoesNothing()
    {
        var contexts = new Contexts(database.Owner);

        var seeded = await new SatkerSeeder(contexts, Contexts.Provider).RunAsync(_ => Assert.Fail("nothing is to be done"), TestContext.Current.CancellationToken);

        Assert.Null(seeded);
        Assert.Single(contexts.Statements);
    }

    private static string InForce(string hari) => $"berlaku_dari <= '{hari}' AND (berlaku_sampai IS NULL OR berlaku_sampai >= '{hari}')";

    private async Task AssertSatkerAsync(string kode, string hari, string expected)
    {
        var rows = await database.ListAsync($"""
            SELECT v.kode || ' ' || v.nama || ' di bawah ' || i.kode || ' ' || i.nama || ', sejak ' || v.berlaku_dari || ' menurut ' || coalesce(v.dasar_hukum, '-')
            FROM (SELECT * FROM satker_versi WHERE {InForce(hari)}) AS v JOIN (SELECT * FROM satker_versi WHERE {InForce(hari)}) AS i ON i.satker_id = v.induk_id
            WHERE v.satker_id IN (SELECT satker_id FROM satker_versi WHERE kode = '{kode}')
            """);

        Assert.Equal([expected], rows);
    }
}
