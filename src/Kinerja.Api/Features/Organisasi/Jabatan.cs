using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>An office that persons hold.</summary>
/// <param name="Pada">The day that was asked for above it; its unit, its office and its holders follow it.</param>
[GraphType("Jabatan")]
public sealed record Jabatan(
    long Id, DateOnly Pada, string Nama, JenisJabatan Jenis, long UnitKerjaId, long SatkerId, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode
{
    public static Jabatan Of(Domain.Organisasi.Jabatan jabatan, DateOnly pada) => new(
        jabatan.Id, pada, jabatan.Nama, jabatan.Jenis, jabatan.UnitKerjaId, jabatan.SatkerId, Masa.KnownSince(jabatan.BerlakuDari), jabatan.BerlakuSampai);
}
