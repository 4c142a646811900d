using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>A unit inside an office. Its name and the unit above it are dated; what it is stays.</summary>
public sealed class UnitKerja : IVersi, IMilikSatker
{
    private readonly List<UnitKerjaVersi> _riwayat = [];

    private UnitKerja() { }

    public long Id { get; private set; }

    public int Versi { get; private set; }

    public Satker? Satker { get; private set; }

    public long SatkerId { get; private set; }

    public JenisUnitKerja Jenis { get; private set; }

    /// <summary>The place among its siblings, as the office's own chart has it.</summary>
    public int Urutan { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<UnitKerjaVersi> Riwayat => [.. _riwayat.OrderBy(v => v.BerlakuDari)];

    public UnitKerjaVersi Terakhir => _riwayat.MaxBy(v => v.BerlakuDari)!;

    public static UnitKerja Establish(Satker satker, JenisUnitKerja jenis, string nama, UnitKerja? induk, int urutan, DateOnly berlakuDari)
    {
        CheckInduk(satker, induk, berlakuDari);
        var unit = new UnitKerja { Satker = satker, SatkerId = satker.Id, Jenis = jenis, Urutan = urutan };
        unit._riwayat.Add(new UnitKerjaVersi(satker, Teks.Required(nama, "nama", 200), induk, berlakuDari));
        return unit;
    }

    /// <summary>From a day on it bears another name, or stands under another unit.</summary>
    public void Change(string nama, UnitKerja? induk, DateOnly berlakuDari)
    {
        var before = CheckOpen(berlakuDari);
        CheckInduk(Satker!, induk, berlakuDari);
        for (var above = induk; above is not null; above = above.Terakhir.Induk)
            if (ReferenceEquals(above, this)) throw new DomainException(new IndukUnitKerjaBerputar(before.Nama));
        _riwayat.Add(new UnitKerjaVersi(Satker!, Teks.Required(nama, "nama", 200), induk, berlakuDari));
        before.EndOn(berlakuDari.AddDays(-1), null);
    }

    /// <summary>The last day, and the unit that carries on, if one does.</summary>
    public void Close(DateOnly hariTerakhir, UnitKerja? dileburKe)
    {
        var last = CheckOpen(hariTerakhir.AddDays(1));
        if (dileburKe is not null && (ReferenceEquals(dileburKe, this) || dileburKe.SatkerId != SatkerId)) throw new DomainException(new LeburUnitKerjaTidakCocok(last.Nama));
        last.EndOn(hariTerakhir, dileburKe);
    }

    private UnitKerjaVersi CheckOpen(DateOnly berlakuDari)
    {
        var last = Terakhir;
        if (last.BerlakuSampai is { } closed) throw new DomainException(new UnitKerjaSudahDitutup(last.Nama, closed));
        if (berlakuDari <= last.BerlakuDari) throw new DomainException(new UnitKerjaBerubahTerlaluDini(last.Nama, last.BerlakuDari));
        return last;
    }

    private static void CheckInduk(Satker satker, UnitKerja? induk, DateOnly pada)
    {
        if (induk is null) return;
        if (!ReferenceEquals(induk.Satker, satker) && induk.SatkerId != satker.Id) throw new DomainException(new IndukUnitKerjaTidakCocok(induk.Terakhir.Nama));
        if (induk.Terakhir.EndsBefore(pada)) throw new DomainException(new UnitKerjaSudahDitutup(induk.Terakhir.Nama, induk.Terakhir.BerlakuSampai!.Value, "induk"));
    }
}
