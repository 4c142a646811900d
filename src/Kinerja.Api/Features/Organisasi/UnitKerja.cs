using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>A unit as it stood on a day.</summary>
[GraphType("UnitKerja")]
public sealed record UnitKerja(
    long Id, DateOnly Pada, string Nama, JenisUnitKerja Jenis, int Urutan, long SatkerId, long? IndukId, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode
{
    public static UnitKerja Of(UnitKerjaPada unit) => new(
        unit.Unit.Id, unit.Pada, unit.Versi.Nama, unit.Unit.Jenis, unit.Unit.Urutan, unit.Unit.SatkerId, unit.Versi.IndukId, Masa.KnownSince(unit.Versi.BerlakuDari), unit.Versi.BerlakuSampai);
}

/// <summary>One state of a unit in its history.</summary>
/// <param name="Pada">The day its superior unit is shown as at.</param>
/// <param name="DileburPada">The day the unit that carried on is shown as at.</param>
[GraphType("RiwayatUnitKerja")]
public sealed record RiwayatUnitKerja(string Nama, long? IndukId, DateOnly Pada, DateOnly? BerlakuDari, DateOnly? BerlakuSampai, long? DileburKeId, DateOnly DileburPada)
{
    public static RiwayatUnitKerja Of(UnitKerjaVersi versi) => new(
        versi.Nama, versi.IndukId, Masa.KnownSince(versi.BerlakuDari) ?? Tanggal.Earliest, Masa.KnownSince(versi.BerlakuDari), versi.BerlakuSampai,
        versi.DileburKeId, versi.BerlakuSampai?.AddDays(1) ?? Tanggal.Earliest);
}
