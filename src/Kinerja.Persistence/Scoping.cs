using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;

namespace Kinerja.Persistence;

/// <summary>The first fence: every query over what belongs to offices says which offices.</summary>
public static class Scoping
{
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Cakupan cakupan)
        where T : class, IMilikSatker
    {
        if (cakupan.IsSemua) return rows;
        var satkerIds = cakupan.SatkerIds;
        return rows.Where(r => satkerIds.Contains(r.SatkerId));
    }
}
