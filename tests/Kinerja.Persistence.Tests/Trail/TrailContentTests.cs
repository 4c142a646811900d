using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Tests.Trail;

public sealed class TrailContentTests : IAsyncLifetime
{
    private static readonly DateOnly Besok = Negeri.Hari.AddDays(1);

    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync() => _negeri = await Negeri.CreateAsync();

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Fact]
    public async Task Entry_OfAChange_HoldsOldAndNewValuesOfWhatChangedAndNothingElse()
    {
        var satkerId = _negeri["8171"];
        var admin = await _negeri.AdminAsync("8171");
        await ChangeUnitAsync(admin, satkerId, "Sekretariat KPU Kota");

        await using var db = Negeri.Context(_negeri.Database.OwnerConnectionString);
        var entry = await db.Jejak.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        var versi = await db.UnitKerjaVersi.Where(v => v.SatkerId == satkerId).OrderBy(v => v.BerlakuDari).ToListAsync(TestContext.Current.CancellationToken);

        const string Expected = """
            {"perubahan":[{"kunci":"LAMA","nilai":{"berlaku_sampai":{"dari":null,"ke":"2026-03-16"}},"tabel":"unit_kerja_versi"},
            {"kunci":"BARU","nilai":{"berlaku_dari":{"dari":null,"ke":"2026-03-17"},"id":{"dari":null,"ke":"BARU"},"nama":{"dari":null,"ke":"Sekretariat KPU Kota"},
            "satker_id":{"dari":null,"ke":"SATKER"},"unit_kerja_id":{"dari":null,"ke":"UNIT"}},"tabel":"unit_kerja_versi"}]}
            """;
        Assert.Equal(
            Expected.ReplaceLineEndings("").Replace("LAMA", $"{versi[0].Id}", StringComparison.Ordinal).Replace("BARU", $"{versi[1].Id}", StringComparison.Ordinal)
                .Replace("SATKER", $"{satkerId}", StringComparison.Ordinal).Replace("UNIT", $"{versi[1].UnitKerjaId}", StringComparison.Ordinal),
            entry.Rincian);
        Assert.Equal(
            (satkerId, 1L, _negeri.Clock.GetUtcNow(), admin.PenggunaId, "Admin 8171", null, "ubahUnitKerja", "UnitKerja", versi[0].UnitKerjaId, "Sekretariat berganti nama."),
            (entry.SatkerId, entry.Urut, entry.Waktu, entry.PelakuId, entry.PelakuNama, entry.Jabatan, entry.Tindakan, entry.ObjekJenis, entry.ObjekId, entry.Ringkas));
        Assert.Equal(1L, await VersionAsync(satkerId));
    }

    [Fact]
    public async Task Entry_WhenTheWorkSavesInBetween_HoldsBothSaves()
    {
        var satkerId = _negeri["8171"];
        await _negeri.Write(Pelaku.Sistem).RunAsync(
            async (db, token) =>
            {
                var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
                var jabatan = Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, "Kepala Subbagian Umum", Negeri.Hari);
                db.Add(jabatan);
                await db.SaveChangesAsync(token);
                unit.Change("Sekretariat Baru", null, Besok);
                return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "tataUlang", "UnitKerja", unit.Id, "Ditata ulang."));
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(["jabatan", "unit_kerja_versi", "unit_kerja_versi"], await Sql.ListAsync(
            _negeri.Database.OwnerConnectionString, "SELECT b ->> 'tabel' FROM jejak, json_array_elements(rincian::json -> 'perubahan') AS b"));
        Assert.Equal(1L, await VersionAsync(satkerId));
    }

    [Fact]
    public async Task Run_WhenTheTrailCannotBeWritten_LeavesNoChange()
    {
        var satkerId = _negeri["8171"];

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => _negeri.Write(Pelaku.Sistem).RunAsync(
            async (db, token) =>
            {
                var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
                db.Add(Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, "Kepala Subbagian Umum", Negeri.Hari));
                return new Perubahan<int>(0, () => new CatatanJejak(satkerId, new string('x', 61), "Jabatan", 1, "Tindakan ini terlalu panjang."));
            },
            TestContext.Current.CancellationToken));

        await AssertNothingWrittenAsync(satkerId);
    }

    [Fact]
    public async Task Run_WhenTheWorkFailsAfterASave_LeavesNoChangeAndNoEntry()
    {
        var satkerId = _negeri["8171"];

        await Assert.ThrowsAsync<TimeoutException>(() => _negeri.Write(Pelaku.Sistem).RunAsync<int>(
            async (db, token) =>
            {
                var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
                db.Add(Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, "Kepala Subbagian Umum", Negeri.Hari));
                await db.SaveChangesAsync(token);
                throw new TimeoutException();
            },
            TestContext.Current.CancellationToken));

        await AssertNothingWrittenAsync(satkerId);
    }

    [Fact]
    public async Task Run_WhenSomethingChangedButNothingIsSaidOfIt_IsRefused()
    {
        var satkerId = _negeri["8171"];

        await Assert.ThrowsAsync<InvalidOperationException>(() => _negeri.Write(Pelaku.Sistem).RunAsync(
            async (db, token) =>
            {
                var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
                db.Add(Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, "Kepala Subbagian Umum", Negeri.Hari));
                await db.SaveChangesAsync(token);
                return new Perubahan<int>(0, null);
            },
            TestContext.Current.CancellationToken));

        await AssertNothingWrittenAsync(satkerId);
    }

    private Task<int> ChangeUnitAsync(Pelaku pelaku, long satkerId, string nama) => _negeri.Write(pelaku).RunAsync(
        async (db, token) =>
        {
            var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
            unit.Change(nama, null, Besok);
            return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "ubahUnitKerja", "UnitKerja", unit.Id, "Sekretariat berganti nama."));
        },
        TestContext.Current.CancellationToken);

    private async Task<long> VersionAsync(long satkerId) =>
        Convert.ToInt64(await Sql.RunAsync(_negeri.Database.OwnerConnectionString, $"SELECT versi FROM unit_kerja WHERE satker_id = {satkerId}"), System.Globalization.CultureInfo.InvariantCulture);

    private async Task AssertNothingWrittenAsync(long satkerId)
    {
        Assert.Equal(["Sekretaris KPU 8171"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, $"SELECT nama FROM jabatan WHERE satker_id = {satkerId}"));
        Assert.Empty(await Sql.ListAsync(_negeri.Database.OwnerConnectionString, "SELECT ringkas FROM jejak"));
        Assert.Empty(await Sql.ListAsync(_negeri.Database.OwnerConnectionString, "SELECT satker_id::text FROM kepala_jejak"));
    }
}
