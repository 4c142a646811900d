using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

public sealed record CloseSatkerInput(string Satker, DateOnly BerlakuSampai);

/// <summary>The last day of an office, which nobody and nothing stands in any more.</summary>
public sealed class CloseSatker(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.Satker> ExecuteAsync(CloseSatkerInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var id = await db.RequireSatkerAsync(input.Satker, session, "satker", token);
            session.Pelaku.DemandUbahSatker("menutup satker");
            var hariTerakhir = Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai");

            await provider.EnterAloneAsync(db, Gates.PohonSatker, token);
            await provider.EnterAloneAsync(db, Gates.Bagan(id), token);
            var satker = await db.LoadSatkerAsync(id, token);
            (await db.LoadPohonAsync(token)).CheckClose(id, hariTerakhir);
            (await db.LoadBaganAsync(id, token)).Bagan.CheckClose(satker, hariTerakhir);
            satker.Close(hariTerakhir);
            await db.SaveTreeAsync(token);
            return new Perubahan<Domain.Organisasi.Satker>(satker, () => new CatatanJejak(
                id, "tutupSatker", "Satker", id, $"Satker {satker.Terakhir.Kode} {satker.Terakhir.Nama} berakhir pada {hariTerakhir:yyyy-MM-dd}."));
        },
        cancellationToken);
}
