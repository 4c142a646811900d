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
        var unit = new UnitKerja { Satker = satker, SatkerId = satker.Id, Jenis = jenis, Urutan = urutan };
        satker.CheckOpen(berlakuDari);
        unit.CheckInduk(induk, berlakuDari);
        unit._riwayat.Add(new UnitKerjaVersi(unit, Teks.Required(nama, "nama", 200), induk, berlakuDari));
        return unit;
    }

    /// <summary>From a day on it bears another name, or stands under another unit. The units above the new one must be loaded, or a circle is not seen.</summary>
    public void Change(string nama, UnitKerja? induk, DateOnly berlakuDari)
    {
        var before = CheckOpen(berlakuDari, "berlakuDari");
        CheckInduk(induk, berlakuDari);
        if (induk is not null && induk.IsAtOrBelow(this, berlakuDari, null)) throw new DomainException(new IndukUnitKerjaBerputar(before.Nama));
        _riwayat.Add(new UnitKerjaVersi(this, Teks.Required(nama, "nama", 200), induk, berlakuDari));
        before.EndOn(berlakuDari.AddDays(-1), null);
    }

    /// <summary>The last day, and the unit that carries on, if one does.</summary>
    public void Close(DateOnly hariTerakhir, UnitKerja? dileburKe)
    {
        var last = CheckOpen(hariTerakhir.AddDays(1), "berlakuSampai");
        if (dileburKe is not null && (ReferenceEquals(dileburKe, this) || !IsInOfficeOf(dileburKe))) throw new DomainException(new LeburUnitKerjaTidakCocok(last.Nama));
        dileburKe?.CheckOpenFrom(hariTerakhir.AddDays(1), "dileburKe", "dileburKe");
        last.EndOn(hariTerakhir, dileburKe);
    }

    /// <summary>Refuses what would stand in this unit from a day on while the unit does not.</summary>
    internal void CheckOpenFrom(DateOnly dari, string letakUnit, string letakHari)
    {
        var last = Terakhir;
        if (last.BerlakuSampai is { } closed) throw new DomainException(new UnitKerjaSudahDitutup(last.Nama, closed, letakUnit));
        if (Riwayat[0].BerlakuDari is var first && dari < first) throw new DomainException(new UnitKerjaBelumBerlaku(last.Nama, first, letakHari));
    }

    private UnitKerjaVersi CheckOpen(DateOnly berlakuDari, string letak)
    {
        var last = Terakhir;
        if (last.BerlakuSampai is { } closed) throw new DomainException(new UnitKerjaSudahDitutup(last.Nama, closed));
        if (berlakuDari <= last.BerlakuDari) throw new DomainException(new UnitKerjaBerubahTerlaluDini(last.Nama, last.BerlakuDari, letak));
        return last;
    }

    /// <summary>On any day of the span: a unit may stand under another for a few years only, and a circle of a few years is one.</summary>
    private bool IsAtOrBelow(UnitKerja other, DateOnly dari, DateOnly? sampai) =>
        ReferenceEquals(this, other) || _riwayat.Exists(v => v.Induk is { } above && v.Overlaps(dari, sampai)
            && above.IsAtOrBelow(other, v.BerlakuDari > dari ? v.BerlakuDari : dari, v.BerlakuSampai is { } last && (sampai is null || last < sampai) ? last : sampai));

    /// <summary>A unit has no end of its own yet, so the one above it must not have one either.</summary>
    private void CheckInduk(UnitKerja? induk, DateOnly dari)
    {
        if (induk is null) return;
        if (!IsInOfficeOf(induk)) throw new DomainException(new IndukUnitKerjaTidakCocok(induk.Terakhir.Nama));
        if (induk.Terakhir.BerlakuSampai is { } last) throw new DomainException(new UnitKerjaSudahDitutup(induk.Terakhir.Nama, last, "induk"));
        if (induk.Riwayat[0].BerlakuDari > dari) throw new DomainException(new IndukUnitKerjaBelumBerlaku(induk.Terakhir.Nama, induk.Riwayat[0].BerlakuDari));
    }

    /// <summary>By the id when there is one: what is not saved yet has none, and what was loaded may come without its office.</summary>
    private bool IsInOfficeOf(UnitKerja other) => SatkerId == 0 ? ReferenceEquals(other.Satker, Satker) : other.SatkerId == SatkerId;
}
