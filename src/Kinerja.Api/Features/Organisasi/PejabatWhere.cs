using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

public sealed record PejabatWhere(
    IReadOnlyList<PejabatWhere>? And = null,
    IReadOnlyList<PejabatWhere>? Or = null,
    PejabatWhere? Not = null,
    TextWhere? Nama = null,
    TextWhere? Nip = null,
    EnumWhere<Kapasitas>? Kapasitas = null,
    ComparableWhere<DateOnly>? BerlakuDari = null,
    ComparableWhere<DateOnly>? BerlakuSampai = null,
    JabatanWhere? Jabatan = null) : IWhere<PejabatWhere>;

public sealed record PejabatOrder(Arah? Nama = null, Arah? BerlakuDari = null, Arah? BerlakuSampai = null);

[GraphType("PejabatConnection")]
public sealed record PejabatConnection : Connection<PejabatEdge, Pejabat>;

[GraphType("PejabatEdge")]
public sealed record PejabatEdge : Edge<Pejabat>;
