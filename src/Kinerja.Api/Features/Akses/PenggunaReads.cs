using Kinerja.Domain.Akses;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Akses;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Akses;

/// <summary>Users and roles by their numbers, as far as whoever asks may know them.</summary>
internal static class PenggunaReads
{
    public static Task<Dictionary<long, Pengguna>> ByIdAsync(KinerjaDbContext db, Pelaku pelaku, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        PenggunaQueries.Known(db, pelaku).Where(p => ids.Contains(p.Id)).Select(p => new Pengguna(p.Id, p.Nama, p.Penerbit, p.Subjek, p.Aktif)).ToDictionaryAsync(p => p.Id, cancellationToken);

    public static async Task<Dictionary<long, Penugasan>> PenugasanByIdAsync(KinerjaDbContext db, Pelaku pelaku, DateOnly pada, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await PenggunaQueries.KnownPenugasan(db, pelaku).AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(t => t.Id, t => Penugasan.Of(t, pada));
    }
}
