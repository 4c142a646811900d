using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.GraphQL;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

/// <param name="DasarHukum">That of the change; the law behind what was before says nothing about it.</param>
public sealed record ChangeSatkerInput(
    string Satker, Optional<string?> Kode, Optional<string?> Nama, Optional<string?> Wilayah, Optional<string?> Induk, DateOnly BerlakuDari, string? DasarHukum);

/// <summary>From a day on an office bears another code or name, or stands under another one.</summary>
public sealed class ChangeSatker(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.Satker> ExecuteAsync(ChangeSatkerInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var id = await db.RequireSatkerAsync(input.Satker, session, "satker", token);
            session.Pelaku.DemandUbahSatker("mengubah satker");
            Masukan.CheckAnySent(input.Kode.IsSet, input.Nama.IsSet, input.Wilayah.IsSet, input.Induk.IsSet);
            var berlakuDari = Tanggal.Plausible(input.BerlakuDari, "berlakuDari");

            await provider.EnterAloneAsync(db, Gates.PohonSatker, token);
            var satker = await db.LoadSatkerAsync(id, token);
            var before = satker.Terakhir.Data;
            var after = before with
            {
                Kode = KodeSatker.Parse(input.Kode.Or(before.Kode.Teks, "kode"), "kode"),
                Nama = input.Nama.Or(before.Nama, "nama"),
                Wilayah = input.Wilayah.Or(before.Wilayah, "wilayah"),
                Induk = input.Induk.IsSet ? await db.LoadSatkerAsync(await db.RequireSatkerAsync(input.Induk.Or("", "induk"), session, "induk", token), token) : before.Induk,
                DasarHukum = input.DasarHukum,
            };
            (await db.LoadPohonAsync(token)).CheckVersion(id, after.Kode.Teks, after.Jenis, after.Induk?.Id, berlakuDari, null);
            satker.Change(after, berlakuDari);
            await db.SaveTreeAsync(token);
            return new Perubahan<Domain.Organisasi.Satker>(satker, () => new CatatanJejak(
                id, "ubahSatker", "Satker", id, $"Satker {before.Kode} {before.Nama} diubah menjadi {satker.Terakhir.Kode} {satker.Terakhir.Nama} mulai {berlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
