using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

/// <summary>One line of the trail.</summary>
[GraphType("Jejak")]
public sealed record Jejak(
    long SatkerId, long Urut, DateTimeOffset Waktu, string Pelaku, string? Jabatan, string Tindakan, string ObjekJenis, long ObjekId, string Ringkas, string Rincian, byte[] Sidik);

[GraphType("JejakConnection")]
public sealed record JejakConnection : Connection<JejakEdge, Jejak>;

[GraphType("JejakEdge")]
public sealed record JejakEdge : Edge<Jejak>;

/// <param name="Objek">The id of one thing.</param>
/// <param name="Satker">The code of one office.</param>
public sealed record JejakArgs(string? Objek, string? Satker, int? First, string? After, int? Last, string? Before) : IPageArgs<JejakWhere, JejakOrder>
{
    JejakWhere? IPageArgs<JejakWhere, JejakOrder>.Where => null;

    IReadOnlyList<JejakOrder>? IPageArgs<JejakWhere, JejakOrder>.Order => null;
}

/// <summary>The trail takes no conditions but its two arguments.</summary>
public sealed record JejakWhere;

/// <summary>The trail has one order; clients do not choose.</summary>
public sealed record JejakOrder(Arah? Waktu = null, Arah? Satker = null, Arah? Urut = null);
