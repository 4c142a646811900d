using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

/// <summary>Whoever asks.</summary>
/// <param name="PenggunaId">Null for a login that is not registered: it has a name and nothing else.</param>
[GraphType("Saya")]
public sealed record Saya(string Nama, long? PenggunaId, DateOnly Pada);

/// <summary>An office that whoever asks holds.</summary>
[GraphType("JabatanSaya")]
public sealed record JabatanSaya(string Nama, long SatkerId, Kapasitas Kapasitas, DateOnly Pada);
