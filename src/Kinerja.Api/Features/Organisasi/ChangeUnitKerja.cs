using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Organisasi;

public sealed record ChangeUnitKerjaInput(string UnitKerja, Optional<string?> Nama, Optional<string?> Induk, DateOnly BerlakuDari);

/// <summary>From a day on a unit bears another name, or stands under another unit, or under none.</summary>
public sealed class ChangeUnitKerja(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Organisasi.UnitKerja> ExecuteAsync(ChangeUnitKerjaInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var (id, satkerId) = await db.RequireUnitKerjaAsync(input.UnitKerja, session, "unitKerja", token);
            session.Pelaku.Demand(Izin.UbahUnitKerja, satkerId, "mengubah unit kerja");
            Masukan.CheckAnySent(input.Nama.IsSet, input.Induk.IsSet);
            long? indukId = input.Induk.Value is { } sent ? (await db.RequireUnitKerjaAsync(sent, session, "induk", token)).UnitKerjaId : null;
            var berlakuDari = Tanggal.Plausible(input.BerlakuDari, "berlakuDari");

            await provider.EnterAloneAsync(db, Gates.Bagan(satkerId), token);
            var unit = (await db.LoadUnitKerjaOfAsync(satkerId, token)).Single(u => u.Id == id);
            var before = unit.Terakhir;
            unit.Change(
                input.Nama.Or(before.Nama, "nama"),
                !input.Induk.IsSet ? before.Induk : indukId is { } above ? await db.LoadUnitKerjaAsync(above, token) : null,
                berlakuDari);
            return new Perubahan<Domain.Organisasi.UnitKerja>(unit, () => new CatatanJejak(
                satkerId, "ubahUnitKerja", "UnitKerja", id, $"Unit kerja {before.Nama} diubah mulai {berlakuDari:yyyy-MM-dd}: {unit.Terakhir.Nama}, {Above(unit)}."));
        },
        cancellationToken);

    private static string Above(Domain.Organisasi.UnitKerja unit) => unit.Terakhir.Induk is { } induk ? $"di bawah {induk.Terakhir.Nama}" : "tanpa unit induk";
}
