using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>Offices by their numbers.</summary>
internal static class SatkerReads
{
    /// <summary>
    /// Each as at its day, or the nearest day on which it existed. What the scope may not know is left out; those above it are known.
    /// </summary>
    public static async Task<Dictionary<(long Id, DateOnly Pada), Satker>> ByIdAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyList<(long Id, DateOnly Pada)> keys, CancellationToken cancellationToken)
    {
        var riwayat = await SatkerQueries.RiwayatAsync(db, cakupan, [.. keys.Select(k => k.Id).Distinct()], cancellationToken).ConfigureAwait(false);
        return keys
            .Select(key => (Key: key, Found: riwayat[key.Id].Nearest(key.Pada)))
            .Where(k => k.Found is not null)
            .ToDictionary(k => k.Key, k => Satker.Of(k.Found!.Value.Versi, k.Found.Value.Pada));
    }
}
