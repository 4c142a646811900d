using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Common;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>How units, offices held and their holders are filtered, and holders ordered.</summary>
internal static class PejabatLists
{
    public static readonly Filter<JabatanWhere, Domain.Organisasi.Jabatan> JabatanFilter = Filter.For<JabatanWhere, Domain.Organisasi.Jabatan>()
        .On(w => w.Nama, j => j.Nama)
        .On(w => w.Jenis, j => j.Jenis)
        .Build();

    /// <remarks>A jabatan belongs to the satker of its pejabat, so the relation leaves no scope.</remarks>
    public static readonly Filter<PejabatWhere, Domain.Organisasi.Pejabat> PejabatFilter = Filter.For<PejabatWhere, Domain.Organisasi.Pejabat>()
        .On(w => w.Nama, p => p.Nama)
        .On(w => w.Nip, p => p.Nip)
        .On(w => w.Kapasitas, p => p.Kapasitas)
        .On(w => w.BerlakuDari, p => p.BerlakuDari == Masa.SejakDahulu ? (DateOnly?)null : p.BerlakuDari)
        .On(w => w.BerlakuSampai, p => p.BerlakuSampai)
        .OnOne(w => w.Jabatan, p => p.Jabatan, () => JabatanFilter)
        .Build();

    private static readonly Order<PejabatOrder, Domain.Organisasi.Pejabat> ByNama = Orders.Build(p => p.Id, new PejabatOrder(Nama: Arah.Asc));

    private static readonly Order<PejabatOrder, Domain.Organisasi.Pejabat> NewestFirst = Orders.Build(p => p.Id, new PejabatOrder(BerlakuDari: Arah.Desc));

    private static OrderBuilder<PejabatOrder, Domain.Organisasi.Pejabat> Orders => Order.For<PejabatOrder, Domain.Organisasi.Pejabat>()
        .By(o => o.Nama, p => p.Nama)
        .By(o => o.BerlakuDari, p => p.BerlakuDari == Masa.SejakDahulu ? (DateOnly?)null : p.BerlakuDari)
        .By(o => o.BerlakuSampai, p => p.BerlakuSampai);

    public static Listing<Domain.Organisasi.Pejabat, Pejabat, PejabatWhere, PejabatOrder> On(DateOnly pada) => Listing(ByNama, pada);

    /// <summary>For the list of one office's holders.</summary>
    public static Listing<Domain.Organisasi.Pejabat, Pejabat, PejabatWhere, PejabatOrder> OfJabatan(DateOnly pada) => Listing(NewestFirst, pada);

    private static Listing<Domain.Organisasi.Pejabat, Pejabat, PejabatWhere, PejabatOrder> Listing(Order<PejabatOrder, Domain.Organisasi.Pejabat> order, DateOnly pada) => new(PejabatFilter, order, p =>
        new Pejabat(p.Id, pada, p.Nama, p.Nip, p.Kapasitas, p.JabatanId, p.SatkerId, p.Dasar, Masa.KnownSince(p.BerlakuDari), p.BerlakuSampai));
}
