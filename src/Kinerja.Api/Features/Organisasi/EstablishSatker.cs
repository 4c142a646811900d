using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

public sealed record EstablishSatkerInput(string Kode, string Nama, JenisSatker Jenis, string Wilayah, string? Induk, DateOnly BerlakuDari, string? DasarHukum);

/// <summary>A new office: laws found them, so only the national office enters them.</summary>
public sealed class EstablishSatker(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.Satker> ExecuteAsync(EstablishSatkerInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            long? indukId = input.Induk is null ? null : await db.RequireSatkerAsync(input.Induk, session, "induk", token);
            session.Pelaku.DemandUbahSatker("membentuk satker");
            var berlakuDari = Tanggal.Plausible(input.BerlakuDari, "berlakuDari");
            var kode = KodeSatker.Parse(input.Kode, "kode");

            await provider.EnterAloneAsync(db, Gates.PohonSatker, token);
            (await db.LoadPohonAsync(token)).CheckVersion(null, kode.Teks, input.Jenis, indukId, berlakuDari, null);
            var induk = indukId is { } id ? await db.LoadSatkerAsync(id, token) : null;
            var satker = Domain.Organisasi.Satker.Establish(new SatkerData(kode, input.Nama, input.Jenis, input.Wilayah, induk, input.DasarHukum), berlakuDari);
            db.Satker.Add(satker);
            await db.SaveTreeAsync(token);
            return new Perubahan<Domain.Organisasi.Satker>(satker, () => new CatatanJejak(
                satker.Id, "buatSatker", "Satker", satker.Id, $"Satker {satker.Terakhir.Kode} {satker.Terakhir.Nama} dibentuk mulai {berlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
