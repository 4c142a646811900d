using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses;

/// <summary>Those who keep the access of the whole country. Without one of them nobody could give a role again.</summary>
public sealed class AdminPusat(IEnumerable<Penugasan> penugasan)
{
    private readonly ImmutableArray<Penugasan> _penugasan = [.. penugasan];

    /// <summary>To be asked after the change: on the day that it takes effect somebody active must be left, and for good.</summary>
    public void CheckStays(DateOnly hari, string letak)
    {
        if (!_penugasan.Any(p => p.Pengguna!.Aktif && p.BerlakuSampai is null && p.BerlakuDari <= hari)) throw new DomainException(new PeranAdminTerakhir(letak));
    }
}
