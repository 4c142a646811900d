using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Api.Tests.Features;

/// <summary>The persons of <see cref="Nusantara"/>, who got there by the domain's own verbs. Names and numbers are made up.</summary>
internal sealed class WargaNusantara(IServiceProvider services, TestClock clock)
{
    private static readonly DateOnly Awal = new(2023, 1, 1);

    private static readonly (string Subjek, (Peran Peran, string Kode, DateOnly? Sampai)[] Peran)[] DaftarPengguna =
    [
        ("pengawas 00", [(Peran.Pengawas, "00", null)]),
        ("admin 81", [(Peran.Admin, "81", null)]),
        ("admin 8171", [(Peran.Admin, "8171", new DateOnly(2026, 12, 31))]),
        ("operator 8171", [(Peran.Operator, "8171", null)]),
        ("operator 8172", [(Peran.Operator, "8172", null)]),
        ("admin 82", [(Peran.Admin, "82", null)]),
        ("admin 93", [(Peran.Admin, "93", null)]),
        ("dua peran", [(Peran.Operator, "8171", null), (Peran.Verifikator, "81", new DateOnly(2024, 12, 31)), (Peran.Admin, "8271", null), (Peran.Verifikator, "8171", new DateOnly(2024, 6, 30))]),
    ];

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var (subjek, daftarPeran) in DaftarPengguna) await RegisterAsync(subjek, daftarPeran, cancellationToken);
        foreach (var kode in new[] { "00", "81", "8171", "8172", "82", "8271", "93", "9301" })
        {
            await AppointAsync(kode, JenisJabatan.Ketua, new PejabatData($"Ketua {kode}", null, null, Kapasitas.Definitif, "SK 1"), Awal, null, cancellationToken);
            await AppointAsync(kode, kode == "00" ? JenisJabatan.KepalaUnit : JenisJabatan.Sekretaris, new PejabatData($"Pertama {kode}", "198001012005011001", null, Kapasitas.Definitif, null), Awal, new DateOnly(2024, 12, 31), cancellationToken);
        }

        var operatorAmbon = await IdOfAsync("operator 8171", cancellationToken);
        await AppointAsync("8171", JenisJabatan.Sekretaris, new PejabatData("Kedua 8171", null, operatorAmbon, Kapasitas.Plt, null), new DateOnly(2025, 1, 1), null, cancellationToken);
    }

    private Task RegisterAsync(string subjek, (Peran Peran, string Kode, DateOnly? Sampai)[] daftarPeran, CancellationToken cancellationToken) => ChangeAsync(async (db, cancel) =>
    {
        var pengguna = Pengguna.Register(Nusantara.Penerbit, subjek, $"Nama {subjek}");
        db.Add(pengguna);
        var first = 0L;
        foreach (var (peran, kode, sampai) in daftarPeran)
        {
            var satkerId = await SatkerIdAsync(db, kode, cancel);
            first = first == 0 ? satkerId : first;
            pengguna.Assign(satkerId, peran, Awal, sampai);
        }

        return () => new CatatanJejak(first, "beriPeran", "Pengguna", pengguna.Id, $"{pengguna.Nama} diberi peran.");
    }, cancellationToken);

    private Task AppointAsync(string kode, JenisJabatan jenis, PejabatData data, DateOnly dari, DateOnly? sampai, CancellationToken cancellationToken) => ChangeAsync(async (db, cancel) =>
    {
        var satkerId = await SatkerIdAsync(db, kode, cancel);
        var jabatan = await db.Jabatan.Include(j => j.Pejabat).Where(j => j.SatkerId == satkerId && j.Jenis == jenis).OrderBy(j => j.Id).FirstAsync(cancel);
        var pejabat = jabatan.Appoint(data, dari, sampai);
        db.Add(pejabat);
        return () => new CatatanJejak(satkerId, "angkatPejabat", "Pejabat", pejabat.Id, $"{data.Nama} diangkat.", jabatan.Nama);
    }, cancellationToken);

    private async Task ChangeAsync(Func<KinerjaDbContext, CancellationToken, Task<Func<CatatanJejak>>> change, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;
        await scope.ServiceProvider.GetRequiredService<WriteSession>().RunAsync(
            async (db, cancel) => new Perubahan<bool>(true, await change(db, cancel)), cancellationToken);
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<long> IdOfAsync(string subjek, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<KinerjaDbContext>>().CreateDbContextAsync(cancellationToken);
        return await db.Pengguna.Where(p => p.Subjek == subjek).Select(p => p.Id).SingleAsync(cancellationToken);
    }

    private static Task<long> SatkerIdAsync(KinerjaDbContext db, string kode, CancellationToken cancellationToken) =>
        db.SatkerVersi.Where(v => v.Kode == kode && v.BerlakuSampai == null).Select(v => v.SatkerId).SingleAsync(cancellationToken);
}
