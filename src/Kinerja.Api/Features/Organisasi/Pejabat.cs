using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>A person in an office.</summary>
/// <param name="Pada">The day that was asked for above it; the office and its satker follow it.</param>
[GraphType("Pejabat")]
public sealed record Pejabat(
    long Id, DateOnly Pada, string Nama, string? Nip, Kapasitas Kapasitas, long JabatanId, long SatkerId, string? Dasar, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode
{
    public static Pejabat Of(Domain.Organisasi.Pejabat pejabat, DateOnly pada) => new(
        pejabat.Id, pada, pejabat.Nama, pejabat.Nip, pejabat.Kapasitas, pejabat.JabatanId, pejabat.SatkerId, pejabat.Dasar, Masa.KnownSince(pejabat.BerlakuDari), pejabat.BerlakuSampai);
}
