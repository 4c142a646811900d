using Kinerja.Api.Features.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>An office that persons hold.</summary>
/// <param name="Pada">The day that was asked for above it; its unit, its office and its holders follow it.</param>
[GraphType("Jabatan")]
public sealed record Jabatan(
    long Id, DateOnly Pada, string Nama, JenisJabatan Jenis, long UnitKerjaId, long SatkerId, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode;
