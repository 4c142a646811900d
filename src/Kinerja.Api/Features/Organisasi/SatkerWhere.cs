using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

public sealed record SatkerWhere(
    IReadOnlyList<SatkerWhere>? And = null,
    IReadOnlyList<SatkerWhere>? Or = null,
    SatkerWhere? Not = null,
    TextWhere? Kode = null,
    TextWhere? Nama = null,
    TextWhere? Wilayah = null,
    EnumWhere<JenisSatker>? Jenis = null,
    ComparableWhere<DateOnly>? BerlakuDari = null,
    SatkerWhere? Induk = null,
    ManyWhere<SatkerWhere>? Jalur = null,
    ManyWhere<SatkerWhere>? Anak = null) : IWhere<SatkerWhere>;

public sealed record SatkerOrder(Arah? Kode = null, Arah? Nama = null, Arah? Wilayah = null, Arah? Jenis = null, Arah? BerlakuDari = null);

[GraphType("SatkerConnection")]
public sealed record SatkerConnection : Connection<SatkerEdge, Satker>;

[GraphType("SatkerEdge")]
public sealed record SatkerEdge : Edge<Satker>;

public sealed record SatkerPageArgs(SatkerWhere? Where, IReadOnlyList<SatkerOrder>? Order, int? First, string? After, int? Last, string? Before, DateOnly? Pada)
    : IPageArgs<SatkerWhere, SatkerOrder>;

public sealed record SatkerListArgs(SatkerWhere? Where, IReadOnlyList<SatkerOrder>? Order);
