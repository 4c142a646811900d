using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Auth.Development;

/// <summary>The persons that development tokens are for: one per role and office, named after both.</summary>
internal sealed class DevelopmentUsers(WriteSession session)
{
    /// <summary>Null if no office bears the code today.</summary>
    public Task<Pengguna?> EnsureAsync(Peran peran, string kode, CancellationToken cancellationToken) =>
        session.RunAsync((db, ct) => EnsureAsync(db, peran, kode, ct), cancellationToken);

    private async Task<Perubahan<Pengguna?>> EnsureAsync(KinerjaDbContext db, Peran peran, string kode, CancellationToken cancellationToken)
    {
        var hari = session.HariIni;
        var satker = await db.SatkerVersi.FirstOrDefaultAsync(v => v.Kode == kode && v.BerlakuDari <= hari && (v.BerlakuSampai == null || v.BerlakuSampai >= hari), cancellationToken).ConfigureAwait(false);
        if (satker is null) return new Perubahan<Pengguna?>(null, null);

        var subjek = $"{peran}-{kode}".ToLowerInvariant();
        var pengguna = await db.Pengguna.Include(p => p.Penugasan).FirstOrDefaultAsync(p => p.Penerbit == DevelopmentIssuer.Penerbit && p.Subjek == subjek, cancellationToken).ConfigureAwait(false);
        if (pengguna is null) db.Pengguna.Add(pengguna = Pengguna.Register(DevelopmentIssuer.Penerbit, subjek, $"{peran} {kode} (pengembangan)"));
        else if (pengguna.Penugasan.Any(p => p.SatkerId == satker.SatkerId && p.Peran == peran && p.BerlakuPada(hari))) return new Perubahan<Pengguna?>(pengguna, null);

        var penugasan = pengguna.Assign(satker.SatkerId, peran, hari, null);
        return new Perubahan<Pengguna?>(pengguna, () => new CatatanJejak(
            satker.SatkerId, "token", "Penugasan", penugasan.Id, $"Peran {peran} di {satker.Nama} diberikan kepada pengguna pengembangan {subjek}."));
    }
}
