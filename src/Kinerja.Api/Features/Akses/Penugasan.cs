using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

/// <summary>A role of somebody at an office.</summary>
/// <param name="Pada">The day the office is shown as at.</param>
[GraphType("Penugasan")]
public sealed record Penugasan(long Id, DateOnly Pada, Peran Peran, long SatkerId, long PenggunaId, DateOnly? BerlakuDari, DateOnly? BerlakuSampai) : INode;
