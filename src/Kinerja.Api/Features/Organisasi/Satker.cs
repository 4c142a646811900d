using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>An office as it stood on a day.</summary>
/// <param name="Pada">That day; what is shown below it follows it.</param>
[GraphType("Satker")]
public sealed record Satker(
    long Id, DateOnly Pada, string Kode, string Nama, JenisSatker Jenis, string Wilayah, string? DasarHukum, DateOnly? BerlakuDari, DateOnly? BerlakuSampai, long? IndukId) : INode
{
    public static Satker Of(SatkerVersi versi, DateOnly pada) => new(
        versi.SatkerId, pada, versi.Kode, versi.Nama, versi.Jenis, versi.Wilayah, versi.DasarHukum, Masa.KnownSince(versi.BerlakuDari), versi.BerlakuSampai, versi.IndukId);
}

/// <summary>One state of an office in its history.</summary>
/// <param name="IndukPada">The day its superior office is shown as at.</param>
[GraphType("RiwayatSatker")]
public sealed record RiwayatSatker(
    string Kode, string Nama, JenisSatker Jenis, string Wilayah, string? DasarHukum, DateOnly? BerlakuDari, DateOnly? BerlakuSampai, long? IndukId, DateOnly IndukPada)
{
    public static RiwayatSatker Of(SatkerVersi versi) => new(
        versi.Kode, versi.Nama, versi.Jenis, versi.Wilayah, versi.DasarHukum, Masa.KnownSince(versi.BerlakuDari), versi.BerlakuSampai, versi.IndukId,
        Masa.KnownSince(versi.BerlakuDari) ?? Tanggal.Earliest);
}
