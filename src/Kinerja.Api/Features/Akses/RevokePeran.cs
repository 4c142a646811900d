using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Akses;

public sealed record RevokePeranInput(string Penugasan, DateOnly? BerlakuSampai);

/// <summary>A role ends: with yesterday, unless another day is named.</summary>
public sealed class RevokePeran(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Akses.Penugasan> ExecuteAsync(RevokePeranInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var penugasan = await db.FindPenugasanAsync(Masukan.Nomor(input.Penugasan, "Penugasan", "penugasan"), session.Pelaku.Reach(Izin.LihatAkses), token)
                ?? throw Masukan.NotFound("Penugasan", "penugasan");
            session.Pelaku.Demand(Izin.UbahAkses, penugasan.SatkerId, "mencabut peran");
            var hariTerakhir = Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai") ?? session.HariIni.AddDays(-1);

            var keepsAccess = penugasan.Peran == Peran.Admin && await db.IsPusatAsync(penugasan.SatkerId, token);
            if (keepsAccess) await provider.EnterAloneAsync(db, Gates.AdminPusat, token);
            penugasan.Revoke(hariTerakhir);
            if (keepsAccess) (await db.LoadAdminPusatAsync(token)).CheckStays(Later(session.HariIni, hariTerakhir.AddDays(1)), "penugasan");
            return new Perubahan<Domain.Akses.Penugasan>(penugasan, () => new CatatanJejak(
                penugasan.SatkerId, "cabutPeran", "Penugasan", penugasan.Id, $"Peran {penugasan.Peran} {penugasan.Pengguna!.Nama} dicabut; hari terakhirnya {hariTerakhir:yyyy-MM-dd}."));
        },
        cancellationToken);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
