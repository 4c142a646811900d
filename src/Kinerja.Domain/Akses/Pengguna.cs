using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses;

/// <summary>Somebody who can log in: known by what the login proves (issuer and subject), never by a name.</summary>
public sealed class Pengguna : IVersi
{
    private readonly List<Penugasan> _penugasan = [];

    private Pengguna() => (Penerbit, Subjek, Nama) = ("", "", "");

    public long Id { get; private set; }

    public int Versi { get; private set; }

    /// <summary>The issuer of the login's tokens.</summary>
    public string Penerbit { get; private set; }

    /// <summary>The issuer's own key for the person; case matters.</summary>
    public string Subjek { get; private set; }

    public string Nama { get; private set; }

    public bool Aktif { get; private set; } = true;

    public IReadOnlyList<Penugasan> Penugasan => [.. _penugasan.OrderBy(p => p.BerlakuDari).ThenBy(p => p.Id)];

    public static Pengguna Register(string penerbit, string subjek, string nama) => new()
    {
        Penerbit = Teks.Required(penerbit, "penerbit", 400),
        Subjek = Teks.Required(subjek, "subjek", 255),
        Nama = Teks.Required(nama, "nama", 200),
    };

    public Penugasan Assign(long satkerId, Peran peran, DateOnly dari, DateOnly? sampai)
    {
        Tanggal.CheckSpan(dari, sampai, "berlakuSampai");
        if (_penugasan.Exists(p => p.SatkerId == satkerId && p.Peran == peran && p.Overlaps(dari, sampai)))
            throw new DomainException(new PeranSudahDiberikan(Nama, peran));
        var penugasan = new Penugasan(this, satkerId, peran, dari, sampai);
        _penugasan.Add(penugasan);
        return penugasan;
    }

    public void Rename(string nama) => Nama = Teks.Required(nama, "nama", 200);

    public void Activate(bool aktif) => Aktif = aktif;
}
