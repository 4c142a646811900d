using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>
/// An office of the commission. Its identity is the system's own, because code, name and superior office change with the law: what
/// they were stands in its versions, which follow each other without gap or overlap. Rules about other offices (whose code it may
/// not take, under whom it may not stand) are those of the tree: <see cref="PohonSatker"/>.
/// </summary>
public sealed class Satker : IVersi
{
    private readonly List<SatkerVersi> _riwayat = [];

    private Satker() { }

    public long Id { get; private set; }

    public int Versi { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SatkerVersi> Riwayat => [.. _riwayat.OrderBy(v => v.BerlakuDari)];

    public SatkerVersi Terakhir => _riwayat.MaxBy(v => v.BerlakuDari)!;

    public static Satker Establish(SatkerData data, DateOnly berlakuDari)
    {
        var satker = new Satker();
        satker.Append(data, berlakuDari);
        return satker;
    }

    /// <summary>From a day on it is otherwise. What was is not rewritten: the day comes after the last change.</summary>
    public void Change(SatkerData data, DateOnly berlakuDari)
    {
        var before = Terakhir;
        if (before.BerlakuSampai is { } closed) throw new DomainException(new SatkerSudahDitutup(before.Kode, closed));
        if (berlakuDari <= before.BerlakuDari) throw new DomainException(new SatkerBerubahTerlaluDini(before.Kode, before.BerlakuDari, "berlakuDari"));
        // The office stays what it is: a province does not become a city.
        if (data.Jenis != before.Jenis) throw new DomainException(new JenisSatkerTetap(before.Kode));
        Append(data, berlakuDari);
        before.EndOn(berlakuDari.AddDays(-1));
    }

    /// <summary>The office ends with this day.</summary>
    public void Close(DateOnly hariTerakhir)
    {
        var last = Terakhir;
        if (last.BerlakuSampai is { } closed) throw new DomainException(new SatkerSudahDitutup(last.Kode, closed));
        if (hariTerakhir < last.BerlakuDari) throw new DomainException(new SatkerBerubahTerlaluDini(last.Kode, last.BerlakuDari, "berlakuSampai"));
        last.EndOn(hariTerakhir);
    }

    /// <summary>Refuses what would stand in the office from a day on while the office does not.</summary>
    public void CheckOpen(DateOnly dari)
    {
        var last = Terakhir;
        if (last.BerlakuSampai is { } closed) throw new DomainException(new SatkerSudahDitutup(last.Kode, closed));
        if (Riwayat[0].BerlakuDari is var first && dari < first) throw new DomainException(new SatkerBelumBerlaku(last.Kode, first));
    }

    private void Append(SatkerData data, DateOnly berlakuDari)
    {
        var nama = Teks.Required(data.Nama, "nama", 200);
        var wilayah = Teks.Required(data.Wilayah, "wilayah", 100);
        var dasar = Teks.Optional(data.DasarHukum, "dasarHukum", 1000);
        if (!data.Kode.Fits(data.Jenis)) throw new DomainException(new KodeSatkerTidakCocok(data.Kode.Teks, data.Jenis));
        if ((data.Induk is null) != (data.Jenis.Above() is null)) throw new DomainException(new IndukSatkerTidakCocok(data.Jenis));
        _riwayat.Add(new SatkerVersi(data with { Nama = nama, Wilayah = wilayah, DasarHukum = dasar }, berlakuDari));
    }
}
