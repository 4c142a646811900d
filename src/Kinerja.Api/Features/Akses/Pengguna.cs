using Kinerja.Api.Features.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

/// <summary>Somebody who can log in.</summary>
[GraphType("Pengguna")]
public sealed record Pengguna(long Id, string Nama, string Penerbit, string Subjek, bool Aktif) : INode;
