using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>The office on the day that the change takes effect.</summary>
[GraphType("SatkerPayload")]
public sealed record SatkerPayload(Satker? Satker, IReadOnlyList<Galat> Errors)
{
    public static SatkerPayload Of(Domain.Organisasi.Satker? satker, IReadOnlyList<Galat> errors) =>
        new(satker?.Terakhir is { } last ? Organisasi.Satker.Of(last, last.BerlakuSampai ?? last.BerlakuDari) : null, errors);
}

/// <summary>The unit on the day that the change takes effect.</summary>
[GraphType("UnitKerjaPayload")]
public sealed record UnitKerjaPayload(UnitKerja? UnitKerja, IReadOnlyList<Galat> Errors)
{
    public static UnitKerjaPayload Of(Domain.Organisasi.UnitKerja? unit, IReadOnlyList<Galat> errors) => new(unit is null ? null : Of(unit, unit.Terakhir), errors);

    private static UnitKerja Of(Domain.Organisasi.UnitKerja unit, Domain.Organisasi.UnitKerjaVersi last) => new(
        unit.Id, last.BerlakuSampai ?? last.BerlakuDari, last.Nama, unit.Jenis, unit.Urutan, unit.SatkerId, last.IndukId, Masa.KnownSince(last.BerlakuDari), last.BerlakuSampai);
}

[GraphType("JabatanPayload")]
public sealed record JabatanPayload(Jabatan? Jabatan, IReadOnlyList<Galat> Errors)
{
    public static JabatanPayload Of(Domain.Organisasi.Jabatan? it, IReadOnlyList<Galat> errors) => new(it is null ? null : Organisasi.Jabatan.Of(it, it.BerlakuDari), errors);
}

[GraphType("PejabatPayload")]
public sealed record PejabatPayload(Pejabat? Pejabat, IReadOnlyList<Galat> Errors)
{
    /// <summary>On the first day in office.</summary>
    public static PejabatPayload Begun(Domain.Organisasi.Pejabat? it, IReadOnlyList<Galat> errors) => new(it is null ? null : Organisasi.Pejabat.Of(it, it.BerlakuDari), errors);

    /// <summary>On the last day in office.</summary>
    public static PejabatPayload Ended(Domain.Organisasi.Pejabat? it, IReadOnlyList<Galat> errors) => new(it is null ? null : Organisasi.Pejabat.Of(it, it.BerlakuSampai ?? it.BerlakuDari), errors);
}
