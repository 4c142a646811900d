using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.Seeding;

/// <summary>The chart of one office while it is drawn: units, each with the office of whoever heads it.</summary>
internal sealed class BaganSatker(Satker satker)
{
    private readonly DateOnly _berlakuDari = satker.Riwayat[0].BerlakuDari;
    private readonly List<UnitKerja> _unitKerja = [];
    private readonly List<Jabatan> _jabatan = [];

    public IReadOnlyList<UnitKerja> UnitKerja => _unitKerja;

    public IReadOnlyList<Jabatan> Jabatan => _jabatan;

    public UnitKerja Add(JenisUnitKerja jenis, string nama, UnitKerja? induk, (JenisJabatan Jenis, string Nama) kepala)
    {
        var urutan = _unitKerja.Count(u => ReferenceEquals(u.Terakhir.Induk, induk)) + 1;
        var unit = Domain.Organisasi.UnitKerja.Establish(satker, jenis, nama, induk, urutan, _berlakuDari);
        _unitKerja.Add(unit);
        _jabatan.Add(Domain.Organisasi.Jabatan.Establish(unit, kepala.Jenis, kepala.Nama, _berlakuDari));
        return unit;
    }
}
