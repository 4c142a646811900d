using System.Linq.Expressions;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Queries.Organisasi;

/// <summary>Offices that persons hold.</summary>
public static class JabatanQueries
{
    /// <summary>Those that existed on one of these days, once for each.</summary>
    public static IQueryable<JabatanPada> Standing(KinerjaDbContext db, Cakupan cakupan, DateOnly[] daftarHari, Expression<Func<Jabatan, bool>>? syarat) =>
        from jabatan in syarat is null ? db.Jabatan.Within(cakupan) : db.Jabatan.Within(cakupan).Where(syarat)
        from hari in daftarHari.Where(h => jabatan.BerlakuDari <= h && (jabatan.BerlakuSampai == null || jabatan.BerlakuSampai >= h))
        select new JabatanPada { Jabatan = jabatan, Pada = hari };

    /// <summary>
    /// The whole chart of these offices, each state of each unit with the jabatan in it, if any: where a jabatan stands in the list
    /// follows from where its unit stands in the chart, also if that holds none that was asked for.
    /// </summary>
    public static Task<List<UnitDanJabatan>> ChartAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long> satkerIds, DateOnly[] daftarHari, Expression<Func<Jabatan, bool>>? syarat, CancellationToken cancellationToken) => (
            from unit in db.UnitKerja.Within(cakupan)
            where satkerIds.Contains(unit.SatkerId)
            join versi in db.UnitKerjaVersi on unit.Id equals versi.UnitKerjaId
            from jabatan in Standing(db, cakupan, daftarHari, syarat).Where(j => j.Jabatan.UnitKerjaId == unit.Id).DefaultIfEmpty()
            orderby jabatan!.Jabatan.Nama, jabatan.Jabatan.Id
            select new UnitDanJabatan(
                new TempatUnit(unit.SatkerId, unit.Id, unit.Urutan, versi.IndukId, versi.BerlakuDari, versi.BerlakuSampai),
                jabatan.Jabatan, (DateOnly?)jabatan.Pada)).ToListAsync(cancellationToken);
}

/// <summary>An office that existed on a day.</summary>
public sealed class JabatanPada
{
    public required Jabatan Jabatan { get; init; }

    public required DateOnly Pada { get; init; }
}

/// <summary>Where a unit stood in the chart.</summary>
public sealed record TempatUnit(long SatkerId, long Id, int Urutan, long? IndukId, DateOnly BerlakuDari, DateOnly? BerlakuSampai) : Domain.Common.IBerlaku;

/// <param name="Pada">The day the jabatan was asked for.</param>
public sealed record UnitDanJabatan(TempatUnit Unit, Jabatan? Jabatan, DateOnly? Pada);
