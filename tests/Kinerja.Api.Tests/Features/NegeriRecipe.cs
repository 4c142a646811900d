using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Trees;
using Kinerja.Testing;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Features;

/// <summary>
/// A small country: the national office 00, two provinces (81 with 8101 and 8171, 82 with 8271), in each office a secretariat with two
/// units and a secretary who holds office, and one user for every role at every office ("admin-81").
/// </summary>
internal static class NegeriRecipe
{
    public const string Penerbit = "https://masuk.uji";

    public static readonly DateOnly Sejak = new(2000, 1, 1);

    public static readonly (string Kode, JenisSatker Jenis, string? Induk)[] DaftarSatker =
    [
        ("00", JenisSatker.Pusat, null), ("81", JenisSatker.Provinsi, "00"), ("82", JenisSatker.Provinsi, "00"),
        ("8101", JenisSatker.Kabupaten, "81"), ("8171", JenisSatker.Kota, "81"), ("8271", JenisSatker.Kota, "82"),
    ];

    public static readonly TestRecipe Recipe = new("negeri_kecil", PrepareAsync);

    public static string Subjek(Peran peran, string kode) => $"{peran.ToString().ToLowerInvariant()}-{kode}";

    private static async Task PrepareAsync(string owner, CancellationToken cancellationToken)
    {
        var provider = new PostgreSqlProvider();
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        provider.Configure(options, owner);
        await using var db = new KinerjaDbContext(options.Options);
        await db.Database.MigrateAsync(cancellationToken);
        await provider.GrantAsync(db, TestRoles.Application, cancellationToken);

        var satker = new Dictionary<string, Satker>(StringComparer.Ordinal);
        foreach (var (kode, jenis, induk) in DaftarSatker)
        {
            satker[kode] = Satker.Establish(new SatkerData(KodeSatker.Parse(kode, "kode"), $"KPU {kode}", jenis, $"Wilayah {kode}", induk is null ? null : satker[induk], null), Sejak);
            db.Satker.Add(satker[kode]);
            await db.SaveChangesAsync(cancellationToken);
        }

        await db.SaveTreeAsync(cancellationToken);
        foreach (var (kode, _, _) in DaftarSatker) await AddBaganAsync(db, satker[kode], kode, cancellationToken);
        foreach (var (kode, _, _) in DaftarSatker)
            foreach (var peran in Enum.GetValues<Peran>())
            {
                var pengguna = Pengguna.Register(Penerbit, Subjek(peran, kode), $"{peran} {kode}");
                pengguna.Assign(satker[kode].Id, peran, Sejak, null);
                db.Pengguna.Add(pengguna);
            }

        db.Pengguna.Add(Pengguna.Register(Penerbit, "tamu", "Tamu"));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task AddBaganAsync(KinerjaDbContext db, Satker satker, string kode, CancellationToken cancellationToken)
    {
        var sekretariat = UnitKerja.Establish(satker, JenisUnitKerja.Sekretariat, $"Sekretariat {kode}", null, 1, Sejak);
        var sekretaris = Jabatan.Establish(sekretariat, JenisJabatan.Sekretaris, $"Sekretaris {kode}", Sejak);
        sekretaris.Appoint(new PejabatData($"Pejabat {kode}", null, null, Kapasitas.Definitif, null), new DateOnly(2020, 1, 1), null);
        db.Jabatan.Add(sekretaris);
        foreach (var (nama, urutan) in new[] { ("A", 1), ("B", 2) })
        {
            var unit = UnitKerja.Establish(satker, JenisUnitKerja.Subbagian, $"Subbagian {nama} {kode}", sekretariat, urutan, Sejak);
            db.Jabatan.Add(Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, $"Kepala {nama} {kode}", Sejak));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
