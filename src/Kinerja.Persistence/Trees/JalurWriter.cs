using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Aggregates;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Trees;

/// <summary>Keeps who stood above whom in step with the versions it is derived from.</summary>
public static class JalurWriter
{
    /// <summary>
    /// Saves the versions, of which new ones get their ids, and writes what the tree then says and the table does not say yet. Whoever
    /// calls it stands in <see cref="Gates.PohonSatker"/>.
    /// </summary>
    public static async Task SaveTreeAsync(this KinerjaDbContext db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var pohon = await db.LoadPohonAsync(cancellationToken).ConfigureAwait(false);
        var written = await db.SatkerJalur.AsNoTracking().ToDictionaryAsync(KeyOf, cancellationToken).ConfigureAwait(false);
        foreach (var row in pohon.Jalur())
        {
            if (!written.Remove(KeyOf(row), out var old)) db.SatkerJalur.Add(row);
            else if (old != row) db.SatkerJalur.Update(row);
        }

        db.SatkerJalur.RemoveRange(written.Values);
    }

    private static (long, long, DateOnly) KeyOf(SatkerJalur row) => (row.SatkerId, row.LeluhurId, row.BerlakuDari);
}
