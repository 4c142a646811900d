using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses;

/// <summary>A role of a person at an office, from one day to another.</summary>
public sealed class Penugasan : IBerlaku, IMilikSatker
{
    internal Penugasan(Pengguna pengguna, long satkerId, Peran peran, DateOnly dari, DateOnly? sampai) =>
        (Pengguna, PenggunaId, SatkerId, Peran, BerlakuDari, BerlakuSampai) = (pengguna, pengguna.Id, satkerId, peran, dari, sampai);

    private Penugasan() { }

    public long Id { get; private set; }

    public Pengguna? Pengguna { get; private set; }

    public long PenggunaId { get; private set; }

    public long SatkerId { get; private set; }

    public Peran Peran { get; private set; }

    public DateOnly BerlakuDari { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>Withdrawn: it ends with this day, or never was if it had not begun.</summary>
    public void Revoke(DateOnly hariTerakhir)
    {
        if (BerlakuSampai is { } last && last <= hariTerakhir) throw new DomainException(new PeranSudahDicabut(last));
        BerlakuSampai = hariTerakhir;
    }
}
