using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.GraphQL;

namespace Kinerja.Api.Tests.Lists.Sample;

[GraphType("Kantor")]
public sealed record KantorNode(int Id, string Kode);

[GraphType("Orang")]
public sealed record OrangNode(long Id, string Nama, string? Alias, int Urut, int? Umur, decimal? Gaji);

[GraphType("OrangConnection")]
public sealed record OrangConnection : Connection<OrangEdge, OrangNode>;

[GraphType("OrangEdge")]
public sealed record OrangEdge : Edge<OrangNode>;

[GraphType("Riwayat")]
public sealed record RiwayatNode(int Id, int Tahun, string? Catatan);

[GraphType("RiwayatConnection")]
public sealed record RiwayatConnection : Connection<RiwayatEdge, RiwayatNode>;

[GraphType("RiwayatEdge")]
public sealed record RiwayatEdge : Edge<RiwayatNode>;

public sealed record SemuaOrangArgs(OrangWhere? Where, IReadOnlyList<OrangOrder>? Order, int Paling);

public sealed record OrangWhere(
    IDWhere? Id = null,
    TextWhere? Nama = null,
    TextWhere? Alias = null,
    ComparableWhere<int>? Urut = null,
    ComparableWhere<int>? Umur = null,
    ComparableWhere<decimal>? Gaji = null,
    ComparableWhere<DateOnly>? Lahir = null,
    ComparableWhere<DateTimeOffset>? Masuk = null,
    EnumWhere<Golongan>? Golongan = null,
    EnumWhere<Tingkat>? Tingkat = null,
    BooleanWhere? Aktif = null,
    BooleanWhere? Setuju = null,
    OrangWhere? Atasan = null,
    ManyWhere<RiwayatWhere>? Riwayat = null,
    RiwayatWhere? Punya = null,
    int? Sejak = null,
    IReadOnlyList<OrangWhere>? And = null,
    IReadOnlyList<OrangWhere>? Or = null,
    OrangWhere? Not = null) : IWhere<OrangWhere>;

public sealed record RiwayatWhere(
    ComparableWhere<int>? Tahun = null,
    TextWhere? Catatan = null,
    IReadOnlyList<RiwayatWhere>? And = null,
    IReadOnlyList<RiwayatWhere>? Or = null,
    RiwayatWhere? Not = null) : IWhere<RiwayatWhere>;

public sealed record OrangOrder(
    Arah? Nama = null,
    Arah? Alias = null,
    Arah? Urut = null,
    Arah? Umur = null,
    Arah? Poin = null,
    Arah? Gaji = null,
    Arah? Lahir = null,
    Arah? Masuk = null,
    Arah? Sandi = null,
    Arah? Golongan = null,
    Arah? Tingkat = null,
    Arah? Aktif = null,
    Arah? Setuju = null,
    Arah? NamaAtasan = null,
    NilaiOrder? Nilai = null);

public sealed record NilaiOrder(int Tahun, Arah Arah);

public sealed record RiwayatOrder(Arah? Tahun = null, Arah? Catatan = null);
