using Kinerja.Domain.Akses;
using Kinerja.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>Offices held, and their holders, by their numbers; those of the scope.</summary>
internal static class JabatanReads
{
    public static async Task<Dictionary<long, Domain.Organisasi.Jabatan>> ByIdAsync(KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        await db.Jabatan.AsNoTracking().Within(cakupan).Where(j => ids.Contains(j.Id)).ToDictionaryAsync(j => j.Id, cancellationToken).ConfigureAwait(false);

    public static async Task<Dictionary<long, Domain.Organisasi.Pejabat>> PejabatByIdAsync(KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        await db.Pejabat.AsNoTracking().Within(cakupan).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken).ConfigureAwait(false);
}
