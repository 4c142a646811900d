using System.Runtime.CompilerServices;
using Kinerja.Domain.Akses.Jejak;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Trail;

/// <summary>
/// All entries in the order of their key, one at a time. Somebody who tampers may write a value that cannot even be read (a day
/// beyond the calendar): such an entry is passed over by its key, and the rest is read all the same.
/// </summary>
internal static class TrailStream
{
    public static async IAsyncEnumerable<TrailLine> ReadAsync(KinerjaDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (long SatkerId, long Urut)? last = null;
        while (true)
        {
            string? problem = null;
            var entries = After(db, last).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
            await using (entries.ConfigureAwait(false))
            {
                while (true)
                {
                    EntriJejak entry;
                    try
                    {
                        if (!await entries.MoveNextAsync().ConfigureAwait(false)) break;
                        entry = entries.Current;
                    }
                    catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentOutOfRangeException or FormatException)
                    {
                        problem = e.Message;
                        break;
                    }

                    last = (entry.SatkerId, entry.Urut);
                    yield return new TrailLine(entry.SatkerId, entry.Urut, entry, null);
                }
            }

            if (problem is null) yield break;
            var key = await After(db, last).Select(e => new { e.SatkerId, e.Urut }).FirstAsync(cancellationToken).ConfigureAwait(false);
            last = (key.SatkerId, key.Urut);
            yield return new TrailLine(key.SatkerId, key.Urut, null, problem);
        }
    }

    private static IQueryable<EntriJejak> After(KinerjaDbContext db, (long SatkerId, long Urut)? last)
    {
        var rows = db.Jejak.AsNoTracking();
        if (last is var (satkerId, urut)) rows = rows.Where(e => e.SatkerId > satkerId || (e.SatkerId == satkerId && e.Urut > urut));
        return rows.OrderBy(e => e.SatkerId).ThenBy(e => e.Urut);
    }
}

/// <summary>An entry, or the key of one that cannot be read and why.</summary>
internal readonly record struct TrailLine(long SatkerId, long Urut, EntriJejak? Entry, string? Problem);
