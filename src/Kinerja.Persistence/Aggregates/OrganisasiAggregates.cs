using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Aggregates;

/// <summary>
/// What changes of offices, units and holders work on: whole aggregates, followed by the unit of work. What a caller names is looked
/// for within what they see, so that what is not there and what is not theirs are one answer, from one statement.
/// </summary>
public static class OrganisasiAggregates
{
    /// <summary>All offices through all time, as far as the fence lets see.</summary>
    public static async Task<PohonSatker> LoadPohonAsync(this KinerjaDbContext db, CancellationToken cancellationToken) =>
        new(await Cabang(db.SatkerVersi).ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Whose code it is, seen from a day.</summary>
    public static async Task<long?> FindSatkerAsync(this KinerjaDbContext db, KodeSatker kode, Cakupan cakupan, DateOnly hari, CancellationToken cancellationToken)
    {
        var teks = kode.Teks;
        var holders = await Cabang(db.SatkerVersi.Within(cakupan).Where(v => v.Kode == teks)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new PohonSatker(holders).FindByKode(teks, hari);
    }

    public static Task<Satker> LoadSatkerAsync(this KinerjaDbContext db, long satkerId, CancellationToken cancellationToken) =>
        db.Satker.Include(s => s.Riwayat).ThenInclude(v => v.Induk).SingleAsync(s => s.Id == satkerId, cancellationToken);

    /// <summary>Which office a unit belongs to; null if the caller sees no such unit.</summary>
    public static Task<long?> FindUnitKerjaAsync(this KinerjaDbContext db, long unitKerjaId, Cakupan cakupan, CancellationToken cancellationToken) =>
        db.UnitKerja.AsNoTracking().Within(cakupan).Where(u => u.Id == unitKerjaId).Select(u => (long?)u.SatkerId).SingleOrDefaultAsync(cancellationToken);

    public static Task<UnitKerja> LoadUnitKerjaAsync(this KinerjaDbContext db, long unitKerjaId, CancellationToken cancellationToken) =>
        db.UnitKerja.Include(u => u.Riwayat).SingleAsync(u => u.Id == unitKerjaId, cancellationToken);

    /// <summary>All units of an office: whether one may move is a question to those above and below it.</summary>
    public static Task<List<UnitKerja>> LoadUnitKerjaOfAsync(this KinerjaDbContext db, long satkerId, CancellationToken cancellationToken) =>
        db.UnitKerja.Include(u => u.Riwayat).Where(u => u.SatkerId == satkerId).OrderBy(u => u.Id).ToListAsync(cancellationToken);

    /// <summary>All units of an office, and the offices held in them with all who held them.</summary>
    public static async Task<(List<UnitKerja> UnitKerja, Bagan Bagan)> LoadBaganAsync(this KinerjaDbContext db, long satkerId, CancellationToken cancellationToken)
    {
        var unitKerja = await db.LoadUnitKerjaOfAsync(satkerId, cancellationToken).ConfigureAwait(false);
        var jabatan = await db.Jabatan.Include(j => j.Pejabat).Where(j => j.SatkerId == satkerId).OrderBy(j => j.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return (unitKerja, new Bagan(unitKerja, jabatan));
    }

    public static Task<Jabatan?> FindJabatanAsync(this KinerjaDbContext db, long jabatanId, Cakupan cakupan, CancellationToken cancellationToken) =>
        db.Jabatan.Include(j => j.Pejabat).Within(cakupan).SingleOrDefaultAsync(j => j.Id == jabatanId, cancellationToken);

    public static Task<Pejabat?> FindPejabatAsync(this KinerjaDbContext db, long pejabatId, Cakupan cakupan, CancellationToken cancellationToken) =>
        db.Pejabat.Include(p => p.Jabatan).Within(cakupan).SingleOrDefaultAsync(p => p.Id == pejabatId, cancellationToken);

    private static IQueryable<Cabang> Cabang(IQueryable<SatkerVersi> versi) =>
        versi.AsNoTracking().Select(v => new Cabang(v.SatkerId, v.Kode, v.Nama, v.Jenis, v.IndukId, v.BerlakuDari, v.BerlakuSampai));
}
