using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

public sealed record CloseUnitKerjaInput(string UnitKerja, DateOnly BerlakuSampai, string? DileburKe);

/// <summary>The last day of a unit and of the offices held in it.</summary>
public sealed class CloseUnitKerja(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.UnitKerja> ExecuteAsync(CloseUnitKerjaInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var (id, satkerId) = await db.RequireUnitKerjaAsync(input.UnitKerja, session, "unitKerja", token);
            session.Pelaku.Demand(Izin.UbahUnitKerja, satkerId, "menutup unit kerja");
            long? penerusId = input.DileburKe is { } sent ? (await db.RequireUnitKerjaAsync(sent, session, "dileburKe", token)).UnitKerjaId : null;
            var hariTerakhir = Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai");

            await provider.EnterAloneAsync(db, Gates.Bagan(satkerId), token);
            var (unitKerja, bagan) = await db.LoadBaganAsync(satkerId, token);
            var unit = unitKerja.Single(u => u.Id == id);
            bagan.Close(unit, hariTerakhir, penerusId is { } after ? await db.LoadUnitKerjaAsync(after, token) : null);
            return new Perubahan<Domain.Organisasi.UnitKerja>(unit, () => new CatatanJejak(
                satkerId, "tutupUnitKerja", "UnitKerja", id, $"Unit kerja {unit.Terakhir.Nama} berakhir pada {hariTerakhir:yyyy-MM-dd}{Into(unit)}."));
        },
        cancellationToken);

    private static string Into(Domain.Organisasi.UnitKerja unit) => unit.Terakhir.DileburKe is { } penerus ? $" dan dilebur ke {penerus.Terakhir.Nama}" : "";
}
