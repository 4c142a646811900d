using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Aggregates;

/// <summary>What changes of users and roles work on, found within what the caller sees.</summary>
public static class AksesAggregates
{
    /// <summary>The user of a login with the roles at one office, wherever the others are. The fence must be open for the login.</summary>
    public static Task<Pengguna?> FindPenggunaAsync(this KinerjaDbContext db, string penerbit, string subjek, long satkerId, CancellationToken cancellationToken) =>
        db.Pengguna.Include(p => p.Penugasan.Where(t => t.SatkerId == satkerId)).SingleOrDefaultAsync(p => p.Penerbit == penerbit && p.Subjek == subjek, cancellationToken);

    /// <summary>The user, if the caller sees a role of theirs, of today or of the past.</summary>
    public static Task<Pengguna?> FindPenggunaAsync(this KinerjaDbContext db, long penggunaId, Cakupan cakupan, CancellationToken cancellationToken)
    {
        var seen = db.Penugasan.Within(cakupan).Where(t => t.PenggunaId == penggunaId).Select(t => t.PenggunaId);
        return db.Pengguna.SingleOrDefaultAsync(p => seen.Contains(p.Id), cancellationToken);
    }

    /// <summary>All roles of a user, as far as the fence lets see.</summary>
    public static Task LoadPenugasanAsync(this KinerjaDbContext db, Pengguna pengguna, CancellationToken cancellationToken) =>
        db.Entry(pengguna).Collection(p => p.Penugasan).LoadAsync(cancellationToken);

    public static Task<Penugasan?> FindPenugasanAsync(this KinerjaDbContext db, long penugasanId, Cakupan cakupan, CancellationToken cancellationToken) =>
        db.Penugasan.Include(t => t.Pengguna).Within(cakupan).SingleOrDefaultAsync(t => t.Id == penugasanId, cancellationToken);

    /// <summary>Who issues the logins of a user's own kind.</summary>
    public static Task<string?> PenerbitOfAsync(this KinerjaDbContext db, long? penggunaId, CancellationToken cancellationToken) =>
        db.Pengguna.Where(p => p.Id == penggunaId).Select(p => (string?)p.Penerbit).SingleOrDefaultAsync(cancellationToken);

    public static Task<bool> IsPusatAsync(this KinerjaDbContext db, long satkerId, CancellationToken cancellationToken) =>
        db.SatkerVersi.AnyAsync(v => v.SatkerId == satkerId && v.Jenis == JenisSatker.Pusat, cancellationToken);

    /// <summary>All who ever kept the access of the whole country.</summary>
    public static async Task<AdminPusat> LoadAdminPusatAsync(this KinerjaDbContext db, CancellationToken cancellationToken)
    {
        var pusat = db.SatkerVersi.Where(v => v.Jenis == JenisSatker.Pusat).Select(v => v.SatkerId);
        return new AdminPusat(await db.Penugasan.Include(t => t.Pengguna).Where(t => t.Peran == Peran.Admin && pusat.Contains(t.SatkerId)).ToListAsync(cancellationToken).ConfigureAwait(false));
    }
}
