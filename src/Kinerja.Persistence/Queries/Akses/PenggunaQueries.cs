using Kinerja.Domain.Akses;

namespace Kinerja.Persistence.Queries.Akses;

/// <summary>Users and their roles. A user belongs to no office; who sees one follows from the roles the user has or had.</summary>
public static class PenggunaQueries
{
    /// <summary>Those who have or had a role in the scope.</summary>
    public static IQueryable<Pengguna> Within(KinerjaDbContext db, Cakupan cakupan)
    {
        var penugasan = db.Penugasan.Within(cakupan);
        return db.Pengguna.Where(p => penugasan.Any(t => t.PenggunaId == p.Id));
    }

    /// <summary>The same, and oneself.</summary>
    public static IQueryable<Pengguna> Known(KinerjaDbContext db, Pelaku pelaku)
    {
        var penugasan = db.Penugasan.Within(pelaku.Reach(Izin.LihatAkses));
        return db.Pengguna.Where(p => p.Id == pelaku.PenggunaId || penugasan.Any(t => t.PenggunaId == p.Id));
    }

    /// <summary>Roles that the reader may see, and the reader's own.</summary>
    public static IQueryable<Penugasan> KnownPenugasan(KinerjaDbContext db, Pelaku pelaku)
    {
        var (diri, akses) = (pelaku.PenggunaId, pelaku.Reach(Izin.LihatAkses));
        if (akses.IsSemua) return db.Penugasan;
        var satkerIds = akses.SatkerIds;
        return db.Penugasan.Within(pelaku.Reach(Izin.LihatOrganisasi)).Where(t => t.PenggunaId == diri || satkerIds.Contains(t.SatkerId));
    }
}
