using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Features.Organisasi;

public sealed record AppointPejabatInput(
    string Jabatan, string Nama, string? Nip, Kapasitas Kapasitas, string? Pengguna, string? Dasar, DateOnly BerlakuDari, DateOnly? BerlakuSampai);

/// <summary>Somebody takes an office over.</summary>
public sealed class AppointPejabat(WriteSession session)
{
    public Task<Domain.Organisasi.Pejabat> ExecuteAsync(AppointPejabatInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var jabatan = await db.FindJabatanAsync(Masukan.Nomor(input.Jabatan, "Jabatan", "jabatan"), session.Pelaku.Reach(Izin.LihatOrganisasi), token)
                ?? throw Masukan.NotFound("Jabatan", "jabatan");
            session.Pelaku.Demand(Izin.UbahPejabat, jabatan.SatkerId, "mengangkat pejabat");
            // Who signs follows from the office held, so the login must be one that the caller sees.
            var pengguna = input.Pengguna is null ? null
                : await db.FindPenggunaAsync(Masukan.Nomor(input.Pengguna, "Pengguna", "pengguna"), session.Pelaku.Reach(Izin.LihatAkses), token)
                ?? throw Masukan.NotFound("Pengguna", "pengguna");

            var pejabat = jabatan.Appoint(
                new PejabatData(input.Nama, input.Nip, pengguna?.Id, input.Kapasitas, input.Dasar),
                Tanggal.Plausible(input.BerlakuDari, "berlakuDari"),
                Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai"));
            return new Perubahan<Domain.Organisasi.Pejabat>(pejabat, () => new CatatanJejak(
                jabatan.SatkerId, "angkatPejabat", "Pejabat", pejabat.Id, $"{pejabat.Nama} menjabat {jabatan.Nama} ({pejabat.Kapasitas}) mulai {pejabat.BerlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
