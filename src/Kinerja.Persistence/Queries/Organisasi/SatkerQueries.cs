using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Queries.Organisasi;

/// <summary>
/// Offices as they stood on days. Each row carries its day, because one level of an answer may show several: whatever is asked about a
/// row (its superior, those below it) is asked as at that day, in the same statement.
/// </summary>
public static class SatkerQueries
{
    /// <summary>The offices of a scope that stood on one of these days, once for each.</summary>
    public static IQueryable<SatkerPada> Standing(KinerjaDbContext db, Cakupan cakupan, DateOnly[] daftarHari) =>
        from versi in db.SatkerVersi.Within(cakupan)
        from hari in daftarHari.Where(h => versi.BerlakuDari <= h && (versi.BerlakuSampai == null || versi.BerlakuSampai >= h))
        select new SatkerPada { Versi = versi, Pada = hari };

    /// <summary>
    /// The office that is meant by a code: the one that holds it on the day, else the one that held it last before, else the one that
    /// will hold it first. Two offices never hold one code on one day, so the last beginning up to the day decides.
    /// </summary>
    public static IQueryable<long> FindByKode(KinerjaDbContext db, Cakupan cakupan, string kode, DateOnly pada) => db.SatkerVersi
        .Within(cakupan)
        .Where(v => v.Kode == kode)
        .OrderBy(v => v.BerlakuDari > pada ? 1 : 0)
        .ThenByDescending(v => v.BerlakuDari > pada ? null : (DateOnly?)v.BerlakuDari)
        .ThenBy(v => v.BerlakuDari)
        .Select(v => v.SatkerId)
        .Take(1);

    /// <summary>
    /// Who a scope may know by name: its offices and those above them, whenever they stood there. What is inside those above stays
    /// hidden; that is said where it is read.
    /// </summary>
    public static IQueryable<SatkerVersi> Known(KinerjaDbContext db, Cakupan cakupan)
    {
        if (cakupan.IsSemua) return db.SatkerVersi;
        var satkerIds = cakupan.SatkerIds;
        return db.SatkerVersi.Where(v => db.SatkerJalur.Any(j => j.LeluhurId == v.SatkerId && satkerIds.Contains(j.SatkerId)));
    }

    /// <summary>All states of these offices.</summary>
    public static async Task<ILookup<long, SatkerVersi>> RiwayatAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long> satkerIds, CancellationToken cancellationToken) =>
        (await Known(db, cakupan).Where(v => satkerIds.Contains(v.SatkerId)).ToListAsync(cancellationToken).ConfigureAwait(false)).OrderBy(v => v.BerlakuDari).ToLookup(v => v.SatkerId);

    /// <summary>How many offices of the scope stood right below each of these, on each of the days.</summary>
    public static async Task<Dictionary<(long Id, DateOnly Pada), int>> CountBelowAsync(
        KinerjaDbContext db, Cakupan cakupan, IReadOnlyCollection<long?> indukIds, DateOnly[] daftarHari, CancellationToken cancellationToken)
    {
        var counts = await Standing(db, cakupan, daftarHari)
            .Where(s => indukIds.Contains(s.Versi.IndukId))
            .GroupBy(s => new { s.Versi.IndukId, s.Pada })
            .Select(g => new { g.Key.IndukId, g.Key.Pada, Jumlah = g.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return counts.ToDictionary(c => (c.IndukId!.Value, c.Pada), c => c.Jumlah);
    }

    /// <summary>Everyone above each of these offices, themselves included, in states that held at some time from the first to the last of the days.</summary>
    public static async Task<ILookup<long, SatkerDiAtas>> AboveAsync(
        KinerjaDbContext db, IReadOnlyCollection<long> satkerIds, DateOnly dari, DateOnly sampai, CancellationToken cancellationToken)
    {
        var rows = await (
            from jalur in db.SatkerJalur
            where satkerIds.Contains(jalur.SatkerId) && jalur.BerlakuDari <= sampai && (jalur.BerlakuSampai == null || jalur.BerlakuSampai >= dari)
            join versi in db.SatkerVersi on jalur.LeluhurId equals versi.SatkerId
            where versi.BerlakuDari <= sampai && (versi.BerlakuSampai == null || versi.BerlakuSampai >= dari)
            select new SatkerDiAtas(jalur, versi)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToLookup(r => r.Jalur.SatkerId);
    }
}

/// <summary>An office as it stood on a day.</summary>
public sealed class SatkerPada
{
    public required SatkerVersi Versi { get; init; }

    public required DateOnly Pada { get; init; }
}

/// <summary>One above another, from when to when, in one of its states.</summary>
public sealed record SatkerDiAtas(SatkerJalur Jalur, SatkerVersi Versi);
