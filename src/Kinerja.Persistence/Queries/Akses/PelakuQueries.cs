using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Queries.Akses;

/// <summary>From a login to whoever acts.</summary>
public static class PelakuQueries
{
    /// <summary>The active user of this login, with the roles and the offices held on a day; null if nobody is registered under it.</summary>
    public static async Task<PenggunaTerdaftar?> FindAsync(KinerjaDbContext db, string penerbit, string subjek, DateOnly hari, CancellationToken cancellationToken)
    {
        var rows = await (
            from pengguna in db.Pengguna
            where pengguna.Penerbit == penerbit && pengguna.Subjek == subjek && pengguna.Aktif
            from penugasan in db.Penugasan.Where(t => t.PenggunaId == pengguna.Id && t.BerlakuDari <= hari && (t.BerlakuSampai == null || t.BerlakuSampai >= hari)).DefaultIfEmpty()
            select new { pengguna.Id, pengguna.Nama, SatkerId = (long?)penugasan!.SatkerId, Peran = (Peran?)penugasan.Peran }).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0) return null;
        var (id, nama) = (rows[0].Id, rows[0].Nama);
        var dijabat = await db.Pejabat.Where(p => p.PenggunaId == id && p.BerlakuDari <= hari && (p.BerlakuSampai == null || p.BerlakuSampai >= hari))
            .Select(p => p.SatkerId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        return new PenggunaTerdaftar(id, nama, [.. rows.Where(r => r.SatkerId is not null).Select(r => (r.SatkerId!.Value, r.Peran)), .. dijabat.Select(s => (s, (Peran?)null))]);
    }

    /// <summary>All offices below each of these, themselves included, as the tree stands on a day; an office that has ended stays where it ended.</summary>
    public static async Task<ILookup<long, Bawahan>> BelowAsync(KinerjaDbContext db, IReadOnlyList<long> satkerIds, DateOnly hari, CancellationToken cancellationToken)
    {
        var rows = await (
            from jalur in db.SatkerJalur
            where satkerIds.Contains(jalur.LeluhurId) && (jalur.Terakhir || (jalur.BerlakuDari <= hari && (jalur.BerlakuSampai == null || jalur.BerlakuSampai >= hari)))
            select new { jalur.LeluhurId, jalur.SatkerId, DiPusat = db.SatkerVersi.Any(v => v.SatkerId == jalur.SatkerId && v.Jenis == JenisSatker.Pusat) }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToLookup(r => r.LeluhurId, r => new Bawahan(r.SatkerId, r.DiPusat));
    }

    public static Pelaku ToPelaku(PenggunaTerdaftar pengguna, ILookup<long, Bawahan> bawahan) => new(
        pengguna.Id, pengguna.Nama,
        pengguna.Kedudukan.Select(p => new Wewenang(p.Peran, p.SatkerId, bawahan[p.SatkerId].Any(b => b.DiPusat), [.. bawahan[p.SatkerId].Select(b => b.SatkerId).Append(p.SatkerId).Distinct()])));
}

/// <summary>A user with what they are, and where, on a day: a role, or (null) the holder of an office.</summary>
public sealed record PenggunaTerdaftar(long Id, string Nama, ImmutableArray<(long SatkerId, Peran? Peran)> Kedudukan);

/// <summary>An office below another, or that office itself.</summary>
public sealed record Bawahan(long SatkerId, bool DiPusat) : IMilikSatker;
