using Kinerja.Api.Features.Organisasi;
using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Akses;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Akses;

/// <summary>How users are filtered and ordered. Roles outside the scope meet no condition, so that none of them can be guessed at.</summary>
internal static class PenggunaLists
{
    private static readonly Filter<PenugasanWhere, Domain.Akses.Penugasan> PenugasanFilter = Filter.For<PenugasanWhere, Domain.Akses.Penugasan>()
        .On(w => w.Peran, t => t.Peran)
        .OnAny(w => w.Satker, (LingkupAkses l) => t => l.Db.SatkerVersi
            .Where(v => v.SatkerId == t.SatkerId && v.BerlakuDari <= l.Hari && (v.BerlakuSampai == null || v.BerlakuSampai >= l.Hari))
            .Select(v => new SatkerPada { Versi = v, Pada = l.Hari }), () => SatkerLists.Filter)
        .Build();

    private static readonly Filter<PenggunaWhere, Domain.Akses.Pengguna> PenggunaFilter = Filter.For<PenggunaWhere, Domain.Akses.Pengguna>()
        .On(w => w.Nama, p => p.Nama)
        .On(w => w.Aktif, p => p.Aktif)
        .OnMany(w => w.Penugasan, (LingkupAkses l) =>
        {
            var (semua, satkerIds) = (l.Cakupan.IsSemua, l.Cakupan.SatkerIds);
            return p => l.Db.Penugasan.Where(t =>
                t.PenggunaId == p.Id && t.BerlakuDari <= l.Hari && (t.BerlakuSampai == null || t.BerlakuSampai >= l.Hari) && (semua || satkerIds.Contains(t.SatkerId)));
        }, () => PenugasanFilter)
        .Build();

    private static readonly Order<PenggunaOrder, Domain.Akses.Pengguna> PenggunaOrder = Order.For<PenggunaOrder, Domain.Akses.Pengguna>()
        .By(o => o.Nama, p => p.Nama)
        .Build(p => p.Id, new PenggunaOrder(Nama: Arah.Asc));

    public static Listing<Domain.Akses.Pengguna, Pengguna, PenggunaWhere, PenggunaOrder> In(LingkupAkses lingkup) =>
        new(PenggunaFilter.In(lingkup), PenggunaOrder, p => new Pengguna(p.Id, p.Nama, p.Penerbit, p.Subjek, p.Aktif));
}

/// <summary>What relations to roles are looked up in: the offices whose roles the reader may see, as they stand today.</summary>
internal sealed record LingkupAkses(KinerjaDbContext Db, Cakupan Cakupan, DateOnly Hari) : Lingkup(Db, Cakupan);
