using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Tests.Sessions;

public sealed class WriteSessionTests : IAsyncLifetime
{
    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync() => _negeri = await Negeri.CreateAsync();

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Fact]
    public async Task Run_WhenAnotherChangedTheSameInBetween_IsAVersionConflictAndSavesNothing()
    {
        var satkerId = _negeri["8171"];
        var lost = await Assert.ThrowsAsync<DomainException>(() => ChangeUnitAsync("Terlambat", satkerId, () => ChangeUnitAsync("Lebih Dahulu", satkerId, () => Task.CompletedTask)));

        Assert.Equal(new BerubahSementaraItu(), lost.Error);
        Assert.Equal("VERSION_CONFLICT", lost.Error.Kode);
        Assert.Equal(["Sekretariat KPU 8171", "Lebih Dahulu"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, $"SELECT nama FROM unit_kerja_versi WHERE satker_id = {satkerId} ORDER BY berlaku_dari"));
        Assert.Equal(["1"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, "SELECT urut::text FROM kepala_jejak"));
    }

    [Fact]
    public async Task Run_WhenAConstraintStopsARace_IsADomainExceptionAndSavesNothing()
    {
        // Two different offices take one code: neither sees the other, only the exclusion constraint does.
        var (one, other) = (_negeri["8101"], _negeri["8201"]);

        var lost = await Assert.ThrowsAsync<DomainException>(() => RecodeAsync(one, "8199", () => RecodeAsync(other, "8199", () => Task.CompletedTask)));

        Assert.Equal(new BerubahSementaraItu(), lost.Error);
        Assert.Equal(["8101"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, $"SELECT kode FROM satker_versi WHERE satker_id = {one}"));
        Assert.Equal(["8201", "8199"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, $"SELECT kode FROM satker_versi WHERE satker_id = {other} ORDER BY berlaku_dari"));
        Assert.Equal([other.ToString(System.Globalization.CultureInfo.InvariantCulture)], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, "SELECT satker_id::text FROM jejak"));
    }

    [Fact]
    public async Task Run_WhenTwoWaitForEachOther_OneSavesAndTheOtherIsAVersionConflict()
    {
        using var bothHoldOne = new Barrier(2);
        var ended = await Task.WhenAll(LockAsync("8101", "8201"), LockAsync("8201", "8101"));

        Assert.Equal([null, new BerubahSementaraItu()], ended.OrderBy(e => e is null ? 0 : 1));

        async Task<DomainError?> LockAsync(string first, string second)
        {
            try
            {
                await _negeri.Write(Pelaku.Sistem).RunAsync(
                    async (db, token) =>
                    {
                        await db.Database.ExecuteSqlAsync($"UPDATE satker SET versi = versi WHERE id = {_negeri[first]}", token);
                        await Task.Run(() => bothHoldOne.SignalAndWait(token), token);
                        // By saving, as a use case does: EF Core wraps the failure of this one.
                        var id = _negeri[second];
                        var lain = await db.Satker.Include(s => s.Riwayat).ThenInclude(v => v.Induk).SingleAsync(s => s.Id == id, token);
                        lain.Change(lain.Terakhir.Data with { Nama = $"KPU {id}" }, Negeri.Hari);
                        return new Perubahan<int>(0, () => new CatatanJejak(_negeri[first], "uji", "Satker", _negeri[first], "Uji."));
                    },
                    TestContext.Current.CancellationToken);
                return null;
            }
            catch (DomainException refused)
            {
                return refused.Error;
            }
        }
    }

    [Fact]
    public async Task Run_WhenARoleWithdrawnBeforeItBeganIsGivenAgain_Saves()
    {
        var (satkerId, day) = (_negeri["8171"], Negeri.Hari.AddDays(30));
        foreach (var step in (Action<Pengguna>[])[p => p.Assign(satkerId, Peran.Analis, day, null), p => p.Penugasan[^1].Revoke(Negeri.Hari), p => p.Assign(satkerId, Peran.Analis, day, null)])
        {
            await _negeri.Write(await _negeri.AdminAsync("8171")).RunAsync(
                async (db, token) =>
                {
                    var pengguna = await db.Pengguna.Include(p => p.Penugasan).SingleAsync(p => p.Subjek == $"admin-{satkerId}", token);
                    step(pengguna);
                    return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "uji", "Pengguna", pengguna.Id, "Peran."));
                },
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(["2026-03-16", "-"], await Sql.ListAsync(
            _negeri.Database.OwnerConnectionString, "SELECT coalesce(berlaku_sampai::text, '-') FROM penugasan WHERE peran = 'Analis' ORDER BY id"));
    }

    [Fact]
    public async Task Run_WhenCancelledBeforeTheEnd_SavesNothing()
    {
        using var stop = new CancellationTokenSource();
        var satkerId = _negeri["8171"];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _negeri.Write(Pelaku.Sistem).RunAsync(
            async (db, token) =>
            {
                var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
                db.Add(Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, "Kepala Subbagian Umum", Negeri.Hari));
                await db.SaveChangesAsync(token);
                await stop.CancelAsync();
                return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "uji", "Jabatan", 1, "Uji."));
            },
            stop.Token));

        Assert.Equal(["Sekretaris KPU 8171"], await Sql.ListAsync(_negeri.Database.OwnerConnectionString, $"SELECT nama FROM jabatan WHERE satker_id = {satkerId}"));
    }

    private Task<int> ChangeUnitAsync(string nama, long satkerId, Func<Task> meanwhile) => _negeri.Write(Pelaku.Sistem).RunAsync(
        async (db, token) =>
        {
            var unit = await db.UnitKerja.Include(u => u.Satker).Include(u => u.Riwayat).SingleAsync(u => u.SatkerId == satkerId, token);
            await meanwhile();
            unit.Change(nama, null, Negeri.Hari);
            return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "ubahUnitKerja", "UnitKerja", unit.Id, nama));
        },
        TestContext.Current.CancellationToken);

    private Task<int> RecodeAsync(long satkerId, string kode, Func<Task> meanwhile) => _negeri.Write(Pelaku.Sistem).RunAsync(
        async (db, token) =>
        {
            var satker = await db.Satker.Include(s => s.Riwayat).ThenInclude(v => v.Induk).SingleAsync(s => s.Id == satkerId, token);
            await meanwhile();
            satker.Change(satker.Terakhir.Data with { Kode = KodeSatker.Parse(kode, "kode") }, Negeri.Hari);
            return new Perubahan<int>(0, () => new CatatanJejak(satkerId, "ubahSatker", "Satker", satkerId, kode));
        },
        TestContext.Current.CancellationToken);
}
