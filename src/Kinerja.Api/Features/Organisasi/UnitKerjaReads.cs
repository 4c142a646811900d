using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>Units by their numbers.</summary>
internal static class UnitKerjaReads
{
    /// <summary>Each as at its day, or the nearest day on which it existed; those of the scope.</summary>
    public static async Task<Dictionary<(long Id, DateOnly Pada), UnitKerja>> ByIdAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyList<(long Id, DateOnly Pada)> keys, CancellationToken cancellationToken)
    {
        var riwayat = await UnitKerjaQueries.RiwayatAsync(db, cakupan, [.. keys.Select(k => k.Id).Distinct()], cancellationToken).ConfigureAwait(false);
        return keys
            .Select(key => (Key: key, Found: riwayat[key.Id].Nearest(key.Pada)))
            .Where(k => k.Found is not null)
            .ToDictionary(k => k.Key, k => Of(k.Found!.Value.Versi, k.Found.Value.Pada));
    }

    private static UnitKerja Of(UnitKerjaVersiLengkap versi, DateOnly pada) => new(
        versi.Versi.UnitKerjaId, pada, versi.Versi.Nama, versi.Jenis, versi.Urutan, versi.Versi.SatkerId, versi.Versi.IndukId, Masa.KnownSince(versi.BerlakuDari), versi.BerlakuSampai);
}
