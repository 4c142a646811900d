using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>A person in an office, from one day to another.</summary>
public sealed class Pejabat : IBerlaku, IMilikSatker
{
    internal Pejabat(Jabatan jabatan, PejabatData data, DateOnly dari, DateOnly? sampai)
    {
        (Jabatan, JabatanId, Satker, SatkerId) = (jabatan, jabatan.Id, jabatan.Satker, jabatan.SatkerId);
        (Nama, Nip, PenggunaId, Kapasitas) = (Teks.Required(data.Nama, "nama", 200), Organisasi.Nip.Parse(data.Nip, "nip")?.Teks, data.PenggunaId, data.Kapasitas);
        (Dasar, BerlakuDari, BerlakuSampai) = (Teks.Optional(data.Dasar, "dasar", 500), dari, sampai);
    }

    private Pejabat() => Nama = "";

    public long Id { get; private set; }

    public Jabatan? Jabatan { get; private set; }

    public long JabatanId { get; private set; }

    public Satker? Satker { get; private set; }

    public long SatkerId { get; private set; }

    /// <summary>With titles, as the decision of appointment writes it.</summary>
    public string Nama { get; private set; }

    public string? Nip { get; private set; }

    /// <summary>The login that acts for this person; null while nobody has claimed it.</summary>
    public long? PenggunaId { get; private set; }

    public Kapasitas Kapasitas { get; private set; }

    /// <summary>The decision of appointment.</summary>
    public string? Dasar { get; private set; }

    public DateOnly BerlakuDari { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>The last day in office.</summary>
    public void End(DateOnly hariTerakhir)
    {
        if (BerlakuSampai is { } last && last <= hariTerakhir) throw new DomainException(new PejabatSudahBerakhir(Nama, last));
        Tanggal.CheckSpan(BerlakuDari, hariTerakhir, "berlakuSampai");
        BerlakuSampai = hariTerakhir;
    }
}

/// <summary>Who takes an office, and how.</summary>
public sealed record PejabatData(string Nama, string? Nip, long? PenggunaId, Kapasitas Kapasitas, string? Dasar);
