using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>The chart of one office: all its units, and the offices that persons hold in them. It knows what one unit alone cannot know.</summary>
public sealed class Bagan(IEnumerable<UnitKerja> unitKerja, IEnumerable<Jabatan> jabatan)
{
    private readonly ImmutableArray<UnitKerja> _unitKerja = [.. unitKerja];
    private readonly ImmutableArray<Jabatan> _jabatan = [.. jabatan];

    /// <summary>
    /// A unit ends and with it the offices held in it: they have no other place. Whoever holds one, and the units below, must have
    /// left before.
    /// </summary>
    public void Close(UnitKerja unit, DateOnly hariTerakhir, UnitKerja? dileburKe)
    {
        var below = _unitKerja.Count(u => u.Riwayat.Any(v => v.Induk == unit && !v.EndsBefore(hariTerakhir.AddDays(1))));
        if (below > 0) throw new DomainException(new UnitKerjaMasihPunyaAnak(unit.Terakhir.Nama, below));
        var open = _jabatan.Where(j => j.UnitKerja == unit && !j.EndsBefore(hariTerakhir.AddDays(1))).ToArray();
        foreach (var j in open) j.CheckClose(hariTerakhir);
        unit.Close(hariTerakhir, dileburKe);
        foreach (var j in open) j.Close(hariTerakhir);
    }

    /// <summary>Refuses to end the office itself while units of it go on.</summary>
    public void CheckClose(Satker satker, DateOnly hariTerakhir)
    {
        var left = _unitKerja.Count(u => !u.Terakhir.EndsBefore(hariTerakhir.AddDays(1)));
        if (left > 0) throw new DomainException(new SatkerMasihPunyaUnitKerja(satker.Terakhir.Kode, left));
    }
}
