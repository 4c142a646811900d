using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Queries.Organisasi;

/// <summary>Units as they stood on days, as <see cref="SatkerQueries"/> has it for offices.</summary>
public static class UnitKerjaQueries
{
    public static IQueryable<UnitKerjaPada> Standing(KinerjaDbContext db, Cakupan cakupan, DateOnly[] daftarHari) =>
        from unit in db.UnitKerja.Within(cakupan)
        join versi in db.UnitKerjaVersi on unit.Id equals versi.UnitKerjaId
        from hari in daftarHari.Where(h => versi.BerlakuDari <= h && (versi.BerlakuSampai == null || versi.BerlakuSampai >= h))
        select new UnitKerjaPada { Unit = unit, Versi = versi, Pada = hari };

    /// <summary>All states of these units.</summary>
    public static async Task<ILookup<long, UnitKerjaVersiLengkap>> RiwayatAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long> unitKerjaIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from unit in db.UnitKerja.Within(cakupan)
            where unitKerjaIds.Contains(unit.Id)
            join versi in db.UnitKerjaVersi on unit.Id equals versi.UnitKerjaId
            select new UnitKerjaVersiLengkap(unit.Jenis, unit.Urutan, versi)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.OrderBy(r => r.BerlakuDari).ToLookup(r => r.Versi.UnitKerjaId);
    }
}

/// <summary>A unit as it stood on a day.</summary>
public sealed class UnitKerjaPada
{
    public required UnitKerja Unit { get; init; }

    public required UnitKerjaVersi Versi { get; init; }

    public required DateOnly Pada { get; init; }
}

/// <summary>A state of a unit, with what stays the same in all of them.</summary>
public sealed record UnitKerjaVersiLengkap(JenisUnitKerja Jenis, int Urutan, UnitKerjaVersi Versi) : Domain.Common.IBerlaku
{
    public DateOnly BerlakuDari => Versi.BerlakuDari;

    public DateOnly? BerlakuSampai => Versi.BerlakuSampai;
}
