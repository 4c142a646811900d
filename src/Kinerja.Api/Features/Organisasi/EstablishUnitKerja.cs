using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

public sealed record EstablishUnitKerjaInput(string Satker, string Nama, JenisUnitKerja Jenis, string? Induk, int Urutan, DateOnly BerlakuDari);

/// <summary>A new unit in an office.</summary>
public sealed class EstablishUnitKerja(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.UnitKerja> ExecuteAsync(EstablishUnitKerjaInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var satkerId = await db.RequireSatkerAsync(input.Satker, session, "satker", token);
            session.Pelaku.Demand(Izin.UbahUnitKerja, satkerId, "membuat unit kerja");
            long? indukId = input.Induk is { } sent ? (await db.RequireUnitKerjaAsync(sent, session, "induk", token)).UnitKerjaId : null;
            var berlakuDari = Tanggal.Plausible(input.BerlakuDari, "berlakuDari");

            await provider.EnterAloneAsync(db, Gates.Bagan(satkerId), token);
            var unit = Domain.Organisasi.UnitKerja.Establish(
                await db.LoadSatkerAsync(satkerId, token), input.Jenis, input.Nama, indukId is { } above ? await db.LoadUnitKerjaAsync(above, token) : null, input.Urutan, berlakuDari);
            db.UnitKerja.Add(unit);
            return new Perubahan<Domain.Organisasi.UnitKerja>(unit, () => new CatatanJejak(
                satkerId, "buatUnitKerja", "UnitKerja", unit.Id, $"Unit kerja {unit.Terakhir.Nama} dibentuk mulai {berlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
