using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.Seeding;

/// <summary>
/// All 553 offices with all they ever were, built by the same verbs and held against the same rules as what people enter. The data:
/// the offices as they are, and what changed them since 2017, with the law that did. A change counts from the day the law took
/// effect, not from the day the new province was inaugurated. The day of Jakarta's new name (2024-11-30) is the one its law gives;
/// the ministry's code list of 2025 still has the old name.
/// </summary>
internal sealed class SatkerSeed
{
    private readonly List<Cabang> _cabang = [];
    private readonly Dictionary<string, Satker> _byKode = new(StringComparer.Ordinal);

    // The tree needs ids, and the database has given none yet.
    private readonly Dictionary<Satker, long> _ids = new(ReferenceEqualityComparer.Instance);

    private SatkerSeed() { }

    /// <summary>The national office, the provinces, then all below them, each by present code: so will their ids be.</summary>
    public static ImmutableArray<Satker> Build()
    {
        ImmutableArray<SatkerRow> kini = [.. SeedFile.Read("satker.csv").Select(SatkerRow.Of).OrderBy(r => r.Tingkat).ThenBy(r => r.Kode, StringComparer.Ordinal)];
        var perubahan = SeedFile.Read("satker_riwayat.csv").Select(PerubahanRow.Of).ToDictionary(p => p.KodeBaru, StringComparer.Ordinal);
        var seed = new SatkerSeed();

        // First what has always been, as it first was; then everything that happened, in the order in which it did.
        foreach (var row in kini)
        {
            if (perubahan.GetValueOrDefault(row.Kode) is not { } change) seed.Establish(row, Masa.SejakDahulu);
            else if (!change.IsFoundation) seed.Establish(change.Before(row), Masa.SejakDahulu);
        }

        foreach (var (row, change) in kini.Where(r => perubahan.ContainsKey(r.Kode)).Select(r => (r, perubahan[r.Kode])).OrderBy(c => c.Item2.Berlaku).ThenBy(c => c.r.Tingkat))
        {
            var after = row with { DasarHukum = change.DasarHukum };
            if (change.IsFoundation) seed.Establish(after, change.Berlaku);
            else seed.Change(change.KodeLama!, after, change.Berlaku);
        }

        return [.. kini.Select(r => seed._byKode[r.Kode])];
    }

    private void Establish(SatkerRow row, DateOnly berlakuDari)
    {
        Check(null, row, berlakuDari);
        var satker = Satker.Establish(DataOf(row), berlakuDari);
        _ids.Add(satker, _ids.Count + 1);
        Keep(satker, row.Kode);
    }

    private void Change(string kodeLama, SatkerRow row, DateOnly berlakuDari)
    {
        var satker = _byKode[kodeLama];
        Check(_ids[satker], row, berlakuDari);
        satker.Change(DataOf(row), berlakuDari);
        Keep(satker, row.Kode);
    }

    private void Check(long? satkerId, SatkerRow row, DateOnly berlakuDari) =>
        new PohonSatker(_cabang).CheckVersion(satkerId, row.Kode, row.Jenis, IndukOf(row) is { } induk ? _ids[induk] : null, berlakuDari, null);

    private void Keep(Satker satker, string kode)
    {
        _byKode[kode] = satker;
        var id = _ids[satker];
        _cabang.RemoveAll(c => c.SatkerId == id);
        _cabang.AddRange(satker.Riwayat.Select(v => new Cabang(id, v.Kode, v.Nama, v.Jenis, v.Induk is { } induk ? _ids[induk] : null, v.BerlakuDari, v.BerlakuSampai)));
    }

    private Satker? IndukOf(SatkerRow row) => row.KodeInduk is { } kode ? _byKode[kode] : null;

    private SatkerData DataOf(SatkerRow row) => new(KodeSatker.Parse(row.Kode, "kode"), row.Nama, row.Jenis, row.Wilayah, IndukOf(row), row.DasarHukum);
}
