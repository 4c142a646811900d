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

public sealed record EstablishJabatanInput(string UnitKerja, JenisJabatan Jenis, string Nama, DateOnly BerlakuDari);

/// <summary>A new office for somebody to hold in a unit: part of the chart, as the unit is.</summary>
public sealed class EstablishJabatan(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.Jabatan> ExecuteAsync(EstablishJabatanInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var (unitKerjaId, satkerId) = await db.RequireUnitKerjaAsync(input.UnitKerja, session, "unitKerja", token);
            session.Pelaku.Demand(Izin.UbahUnitKerja, satkerId, "membuat jabatan");
            var berlakuDari = Tanggal.Plausible(input.BerlakuDari, "berlakuDari");

            await provider.EnterAloneAsync(db, Gates.Bagan(satkerId), token);
            var unit = await db.LoadUnitKerjaAsync(unitKerjaId, token);
            var jabatan = Domain.Organisasi.Jabatan.Establish(unit, input.Jenis, input.Nama, berlakuDari);
            db.Jabatan.Add(jabatan);
            return new Perubahan<Domain.Organisasi.Jabatan>(jabatan, () => new CatatanJejak(
                satkerId, "buatJabatan", "Jabatan", jabatan.Id, $"Jabatan {jabatan.Nama} di {unit.Terakhir.Nama} dibentuk mulai {berlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
