using Kinerja.Api.Features.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

[GraphType("PenugasanPayload")]
public sealed record PenugasanPayload(Penugasan? Penugasan, IReadOnlyList<Galat> Errors)
{
    /// <param name="hariIni">As the office is called today: by today's code it was named.</param>
    public static PenugasanPayload Of(Domain.Akses.Penugasan? it, IReadOnlyList<Galat> errors, DateOnly hariIni) => new(it is null ? null : Akses.Penugasan.Of(it, hariIni), errors);
}

[GraphType("PenggunaPayload")]
public sealed record PenggunaPayload(Pengguna? Pengguna, IReadOnlyList<Galat> Errors)
{
    public static PenggunaPayload Of(Domain.Akses.Pengguna? it, IReadOnlyList<Galat> errors) =>
        new(it is null ? null : new Pengguna(it.Id, it.Nama, it.Penerbit, it.Subjek, it.Aktif), errors);
}
