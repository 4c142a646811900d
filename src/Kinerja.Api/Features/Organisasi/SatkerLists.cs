using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>How offices are filtered and ordered, each as it stood on the day of its row.</summary>
internal static class SatkerLists
{
    /// <remarks>
    /// "anak" goes down and is bounded by the scope. "induk" and "jalur" go up from an office that may be seen to those above it, whose
    /// names the reader may know.
    /// </remarks>
    public static readonly Filter<SatkerWhere, SatkerPada> Filter = Lists.Where.Filter.For<SatkerWhere, SatkerPada>()
        .On(w => w.Kode, s => s.Versi.Kode)
        .On(w => w.Nama, s => s.Versi.Nama)
        .On(w => w.Wilayah, s => s.Versi.Wilayah)
        .On(w => w.Jenis, s => s.Versi.Jenis)
        .On(w => w.BerlakuDari, s => s.Versi.BerlakuDari == Masa.SejakDahulu ? (DateOnly?)null : s.Versi.BerlakuDari)
        .OnAny(w => w.Induk, (Lingkup l) => s => l.Db.SatkerVersi
            .Where(i => i.SatkerId == s.Versi.IndukId && i.BerlakuDari <= s.Pada && (i.BerlakuSampai == null || i.BerlakuSampai >= s.Pada))
            .Select(i => new SatkerPada { Versi = i, Pada = s.Pada }), () => Filter!)
        .OnMany(w => w.Jalur, (Lingkup l) => s =>
            from jalur in l.Db.SatkerJalur
            where jalur.SatkerId == s.Versi.SatkerId && jalur.BerlakuDari <= s.Pada && (jalur.BerlakuSampai == null || jalur.BerlakuSampai >= s.Pada)
            from atas in l.Db.SatkerVersi
            where atas.SatkerId == jalur.LeluhurId && atas.BerlakuDari <= s.Pada && (atas.BerlakuSampai == null || atas.BerlakuSampai >= s.Pada)
            select new SatkerPada { Versi = atas, Pada = s.Pada }, () => Filter!)
        .OnMany(w => w.Anak, (Lingkup l) =>
        {
            var (semua, satkerIds) = (l.Cakupan.IsSemua, l.Cakupan.SatkerIds);
            return s => l.Db.SatkerVersi
                .Where(a => a.IndukId == s.Versi.SatkerId && a.BerlakuDari <= s.Pada && (a.BerlakuSampai == null || a.BerlakuSampai >= s.Pada) && (semua || satkerIds.Contains(a.SatkerId)))
                .Select(a => new SatkerPada { Versi = a, Pada = s.Pada });
        }, () => Filter!)
        .Build();

    public static readonly Order<SatkerOrder, SatkerPada> Order = Lists.Ordering.Order.For<SatkerOrder, SatkerPada>()
        .By(o => o.Kode, s => s.Versi.Kode)
        .By(o => o.Nama, s => s.Versi.Nama)
        .By(o => o.Wilayah, s => s.Versi.Wilayah)
        .By(o => o.Jenis, s => s.Versi.Jenis)
        .By(o => o.BerlakuDari, s => s.Versi.BerlakuDari == Masa.SejakDahulu ? (DateOnly?)null : s.Versi.BerlakuDari)
        .Build(s => s.Versi.SatkerId, new SatkerOrder(Kode: Arah.Asc));

    public static Listing<SatkerPada, Satker, SatkerWhere, SatkerOrder> In(Lingkup lingkup) => new(Filter.In(lingkup), Order, s => new Satker(
        s.Versi.SatkerId, s.Pada, s.Versi.Kode, s.Versi.Nama, s.Versi.Jenis, s.Versi.Wilayah, s.Versi.DasarHukum, Masa.KnownSince(s.Versi.BerlakuDari), s.Versi.BerlakuSampai, s.Versi.IndukId));
}
