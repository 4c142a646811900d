using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Providers;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Seeding;

/// <summary>
/// Loads the offices, their units and their posts into a database that has none. It is the ground that everything entered later stands
/// on, so it runs as the owner, whom no fence binds, and leaves no line in the trail: the trail says who changed what, and nothing
/// was there before; what is loaded can be compared with the data in this assembly at any time.
/// </summary>
public sealed class SatkerSeeder(IDbContextFactory<KinerjaDbContext> contexts, DatabaseProvider provider)
{
    private const string Gate = "kinerja: seed satker";

    /// <summary>Null if the database has offices already: then nothing was done.</summary>
    /// <param name="progress">Told what has been done, in one line each.</param>
    public async Task<SatkerSeeded?> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        if (await db.Satker.AnyAsync(cancellationToken).ConfigureAwait(false)) return null;

        SatkerSeeded? seeded = null;
        await provider.RunAloneAsync(db, Gate, async () => seeded = await LoadOnceAsync(db, progress, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return seeded;
    }

    private static async Task<SatkerSeeded?> LoadOnceAsync(KinerjaDbContext db, Action<string> progress, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        // Another node may have done it while this one stood at the gate.
        if (await db.Satker.AnyAsync(cancellationToken).ConfigureAwait(false)) return null;

        var seeded = await LoadAsync(db, progress, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return seeded;
    }

    private static async Task<SatkerSeeded> LoadAsync(KinerjaDbContext db, Action<string> progress, CancellationToken cancellationToken)
    {
        // Everything is new and added once: there are no changes to look for.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var daftarSatker = SatkerSeed.Build();
        db.AddRange(daftarSatker);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        progress($"{daftarSatker.Length} satker, {daftarSatker.Sum(s => s.Riwayat.Count)} versions");

        ImmutableArray<SatkerJalur> jalur = [.. PohonOf(daftarSatker).Jalur()];
        db.AddRange(jalur);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        progress($"{jalur.Length} paths of the tree");

        ImmutableArray<BaganSatker> bagan = [.. daftarSatker.Select(UnitKerjaSeed.Build)];
        var seeded = new SatkerSeeded(daftarSatker.Length, bagan.Sum(b => b.UnitKerja.Count), bagan.Sum(b => b.Jabatan.Count));
        db.AddRange(bagan.SelectMany(b => b.Jabatan));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        progress($"{seeded.UnitKerja} unit kerja, {seeded.Jabatan} jabatan");
        return seeded;
    }

    private static PohonSatker PohonOf(IEnumerable<Satker> daftarSatker) => new(
        from satker in daftarSatker
        from v in satker.Riwayat
        select new Cabang(satker.Id, v.Kode, v.Nama, v.Jenis, v.IndukId, v.BerlakuDari, v.BerlakuSampai));
}

/// <summary>How much was loaded.</summary>
public sealed record SatkerSeeded(int Satker, int UnitKerja, int Jabatan);
