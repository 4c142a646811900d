using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Features.Organisasi;

public sealed record EndPejabatInput(string Pejabat, DateOnly BerlakuSampai);

/// <summary>Somebody leaves an office.</summary>
public sealed class EndPejabat(WriteSession session)
{
    public Task<Domain.Organisasi.Pejabat> ExecuteAsync(EndPejabatInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var pejabat = await db.FindPejabatAsync(Masukan.Nomor(input.Pejabat, "Pejabat", "pejabat"), session.Pelaku.Reach(Izin.LihatOrganisasi), token)
                ?? throw Masukan.NotFound("Pejabat", "pejabat");
            session.Pelaku.Demand(Izin.UbahPejabat, pejabat.SatkerId, "mengakhiri masa jabatan");

            pejabat.End(Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai"));
            return new Perubahan<Domain.Organisasi.Pejabat>(pejabat, () => new CatatanJejak(
                pejabat.SatkerId, "akhiriPejabat", "Pejabat", pejabat.Id, $"{pejabat.Nama} mengakhiri jabatan {pejabat.Jabatan!.Nama} ({pejabat.Kapasitas}) pada {pejabat.BerlakuSampai:yyyy-MM-dd}."));
        },
        cancellationToken);
}
