using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Akses.Jejak;

namespace Kinerja.Api.Features.Akses;

/// <summary>The trail as a list, newest first.</summary>
internal static class JejakLists
{
    /// <remarks>A number is unique within its office only; both stand before it.</remarks>
    private static readonly Order<JejakOrder, EntriJejak> NewestFirst = Order.For<JejakOrder, EntriJejak>()
        .By(o => o.Waktu, e => e.Waktu)
        .By(o => o.Satker, e => e.SatkerId)
        .By(o => o.Urut, e => e.Urut)
        .Build(e => e.Urut, new JejakOrder(Waktu: Arah.Desc), new JejakOrder(Satker: Arah.Desc), new JejakOrder(Urut: Arah.Desc));

    public static readonly Listing<EntriJejak, Jejak, JejakWhere, JejakOrder> Jejak = new(Filter.For<JejakWhere, EntriJejak>().Build(), NewestFirst, e =>
        new Jejak(e.SatkerId, e.Urut, e.Waktu, e.PelakuNama, e.Jabatan, e.Tindakan, e.ObjekJenis, e.ObjekId, e.Ringkas, e.Rincian, e.Sidik));
}
