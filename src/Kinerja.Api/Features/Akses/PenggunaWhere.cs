using Kinerja.Api.Features.Organisasi;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

public sealed record PenggunaWhere(
    IReadOnlyList<PenggunaWhere>? And = null,
    IReadOnlyList<PenggunaWhere>? Or = null,
    PenggunaWhere? Not = null,
    TextWhere? Nama = null,
    BooleanWhere? Aktif = null,
    ManyWhere<PenugasanWhere>? Penugasan = null) : IWhere<PenggunaWhere>;

public sealed record PenugasanWhere(EnumWhere<Peran>? Peran = null, SatkerWhere? Satker = null);

public sealed record PenggunaOrder(Arah? Nama = null);

[GraphType("PenggunaConnection")]
public sealed record PenggunaConnection : Connection<PenggunaEdge, Pengguna>;

[GraphType("PenggunaEdge")]
public sealed record PenggunaEdge : Edge<Pengguna>;
