using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;
using Kinerja.Persistence.Queries.Organisasi;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Organisasi;

public static class UnitKerjaFields
{
    [Field("UnitKerja.id")]
    public static string Id(long id) => GlobalId.Of(nameof(UnitKerja), id);

    [Field("Satker.unitKerja", Key = "Id, Pada")]
    public static async ValueTask OfSatker(Batch<(long Id, DateOnly Pada), UnitKerjaListArgs, IReadOnlyList<UnitKerja>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        var teratas = batch.Args.Teratas == true;
        var units = await session.ReadAsync(
            (db, cancel) =>
            {
                var rows = UnitKerjaQueries.Standing(db, session.Pelaku.Reach(Izin.LihatOrganisasi), days).Where(u => ids.Contains(u.Unit.SatkerId) && (!teratas || u.Versi.IndukId == null));
                return UnitKerjaLists.Marked(rows, batch.Args.Where).ToListAsync(cancel);
            },
            cancellationToken).ConfigureAwait(false);

        var charts = units.GroupBy(u => (u.Unit.Unit.SatkerId, u.Unit.Pada)).ToDictionary(g => g.Key, InChartOrder);
        for (var i = 0; i < batch.Count; i++) batch.Set(i, charts.GetValueOrDefault(batch.Parents[i], []));
    }

    [Field("UnitKerja.anak", Key = "Id, Pada")]
    public static async ValueTask Anak(Batch<(long Id, DateOnly Pada), None, IReadOnlyList<UnitKerja>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        long?[] indukIds = [.. ids];
        var units = await session.ReadAsync(
            (db, cancel) => UnitKerjaQueries.Standing(db, session.Pelaku.Reach(Izin.LihatOrganisasi), days)
                .Where(u => indukIds.Contains(u.Versi.IndukId)).OrderBy(u => u.Unit.Urutan).ThenBy(u => u.Unit.Id).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        batch.FillGroups(key => key, units.ToLookup(u => (u.Versi.IndukId!.Value, u.Pada), UnitKerja.Of));
    }

    [Field("UnitKerja.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateOnly pada) => new((satkerId, pada));

    [Field("UnitKerja.induk")]
    public static LoadKey<(long Id, DateOnly Pada), UnitKerja>? Induk(long? indukId, DateOnly pada) => indukId is { } id ? new((id, pada)) : null;

    [Field("UnitKerja.riwayat", Key = "Id")]
    public static async ValueTask Riwayat(Batch<long, None, IReadOnlyList<RiwayatUnitKerja>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var keys = batch.Keys();
        var riwayat = await session.ReadAsync((db, cancel) => UnitKerjaQueries.RiwayatAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), keys, cancel), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++) batch.Set(i, [.. riwayat[batch.Parents[i]].Select(r => RiwayatUnitKerja.Of(r.Versi))]);
    }

    [Field("RiwayatUnitKerja.induk")]
    public static LoadKey<(long Id, DateOnly Pada), UnitKerja>? IndukDahulu(long? indukId, DateOnly pada) => Induk(indukId, pada);

    [Field("RiwayatUnitKerja.dileburKe")]
    public static LoadKey<(long Id, DateOnly Pada), UnitKerja>? DileburKe(long? dileburKeId, DateOnly dileburPada) => Induk(dileburKeId, dileburPada);

    [Loader]
    public static async ValueTask ById(LoaderBatch<(long Id, DateOnly Pada), UnitKerja> batch, ReadSession session, CancellationToken cancellationToken) =>
        batch.FillMap(await session.ReadAsync((db, cancel) => UnitKerjaReads.ByIdAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), batch.Keys, cancel), cancellationToken).ConfigureAwait(false));

    private static IReadOnlyList<UnitKerja> InChartOrder(IEnumerable<UnitKerjaDipilih> units)
    {
        var places = Bagan.Places(units.Select(u => (u.Unit.Unit.Id, u.Unit.Versi.IndukId, u.Unit.Unit.Urutan)));
        return [.. units.Where(u => u.Cocok).OrderBy(u => places[u.Unit.Unit.Id]).Select(u => UnitKerja.Of(u.Unit))];
    }
}
