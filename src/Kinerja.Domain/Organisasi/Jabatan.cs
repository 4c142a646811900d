using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>An office that a person holds: Ketua, Sekretaris, Kepala Bagian X. It stays when its holders go.</summary>
public sealed class Jabatan : IVersi, IBerlaku, IMilikSatker
{
    private readonly List<Pejabat> _pejabat = [];

    private Jabatan() => Nama = "";

    public long Id { get; private set; }

    public int Versi { get; private set; }

    public long SatkerId { get; private set; }

    public Satker? Satker { get; private set; }

    public UnitKerja? UnitKerja { get; private set; }

    public long UnitKerjaId { get; private set; }

    public JenisJabatan Jenis { get; private set; }

    public string Nama { get; private set; }

    public DateOnly BerlakuDari { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>All who held it, oldest first.</summary>
    public IReadOnlyList<Pejabat> Pejabat => [.. _pejabat.OrderBy(p => p.BerlakuDari)];

    public static Jabatan Establish(UnitKerja unitKerja, JenisJabatan jenis, string nama, DateOnly berlakuDari)
    {
        unitKerja.CheckOpenFrom(berlakuDari, "unitKerja", "berlakuDari");
        return new()
        {
            UnitKerja = unitKerja,
            UnitKerjaId = unitKerja.Id,
            Satker = unitKerja.Satker,
            SatkerId = unitKerja.SatkerId,
            Jenis = jenis,
            Nama = Teks.Required(nama, "nama", 200),
            BerlakuDari = berlakuDari,
        };
    }

    /// <summary>Somebody takes it over. At one time it has at most one holder per capacity.</summary>
    public Pejabat Appoint(PejabatData data, DateOnly dari, DateOnly? sampai)
    {
        Tanggal.CheckSpan(dari, sampai, "berlakuSampai");
        if (dari < BerlakuDari || BerlakuSampai < (sampai ?? DateOnly.MaxValue)) throw new DomainException(new JabatanTidakBerlaku(Nama));
        if (_pejabat.Find(p => p.Kapasitas == data.Kapasitas && p.Overlaps(dari, sampai)) is { } holder)
            throw new DomainException(new JabatanSudahTerisi(Nama, holder.Nama, holder.Kapasitas, holder.BerlakuDari, holder.BerlakuSampai));
        var pejabat = new Pejabat(this, data, dari, sampai);
        _pejabat.Add(pejabat);
        return pejabat;
    }

    /// <summary>Refuses a last day that somebody holds it after, or that comes before its first.</summary>
    public void CheckClose(DateOnly hariTerakhir)
    {
        if (BerlakuSampai is { } last && last <= hariTerakhir) throw new DomainException(new JabatanSudahDitutup(Nama, last));
        if (hariTerakhir < BerlakuDari) throw new DomainException(new JabatanMulaiKemudian(Nama, BerlakuDari));
        if (Pejabat.FirstOrDefault(p => !p.EndsBefore(hariTerakhir.AddDays(1))) is { } holder) throw new DomainException(new JabatanMasihDipegang(Nama, holder.Nama));
    }

    /// <summary>The last day of the office; those who held it have left by then.</summary>
    public void Close(DateOnly hariTerakhir)
    {
        CheckClose(hariTerakhir);
        BerlakuSampai = hariTerakhir;
    }
}
