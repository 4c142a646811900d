using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

/// <summary>A role of somebody at an office.</summary>
/// <param name="Pada">The day the office is shown as at.</param>
[GraphType("Penugasan")]
public sealed record Penugasan(long Id, DateOnly Pada, Peran Peran, long SatkerId, long PenggunaId, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode
{
    public static Penugasan Of(Domain.Akses.Penugasan penugasan, DateOnly pada) => new(
        penugasan.Id, pada, penugasan.Peran, penugasan.SatkerId, penugasan.PenggunaId, Masa.KnownSince(penugasan.BerlakuDari), penugasan.BerlakuSampai);
}
