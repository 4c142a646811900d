using Kinerja.Api.Features.Common;
using Kinerja.Api.Lists.Paging;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Organisasi;

public static class SatkerFields
{
    [Field("Satker.id")]
    public static string Id(long id) => GlobalId.Of(nameof(Satker), id);

    [Field("Satker.jumlahAnak", Key = "Id, Pada")]
    public static async ValueTask JumlahAnak(Batch<(long Id, DateOnly Pada), None, int> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        var counts = await session.ReadAsync(
            (db, cancel) => SatkerQueries.CountBelowAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), [.. ids.Select(i => (long?)i)], days, cancel), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++) batch.Set(i, counts.GetValueOrDefault(batch.Parents[i]));
    }

    [Field("Satker.anak", Key = "Id, Pada")]
    public static async ValueTask Anak(Batch<(long Id, DateOnly Pada), SatkerListArgs, IReadOnlyList<Satker>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        long?[] indukIds = [.. ids];
        var anak = await session.ReadAsync(
            (db, cancel) =>
            {
                var lingkup = new Lingkup(db, session.Pelaku.Reach(Izin.LihatOrganisasi));
                var rows = SatkerQueries.Standing(db, lingkup.Cakupan, days).Where(s => indukIds.Contains(s.Versi.IndukId));
                return SatkerLists.In(lingkup).All(rows, batch.Args.Where, batch.Args.Order, batch.Selection, nameof(Satker.IndukId), nameof(Satker.Pada)).ToListAsync(cancel);
            },
            cancellationToken).ConfigureAwait(false);
        batch.FillGroups(key => key, anak.ToLookup(a => (a.IndukId!.Value, a.Pada)));
    }

    [Field("Satker.daftarBawahan", Key = "Id, Pada")]
    public static ValueTask DaftarBawahan(
        Batch<(long Id, DateOnly Pada), PageArgs<SatkerWhere, SatkerOrder>, SatkerConnection> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        return session.ReadAsync(
            (db, cancel) =>
            {
                var lingkup = new Lingkup(db, session.Pelaku.Reach(Izin.LihatOrganisasi));
                var terjangkau = db.SatkerVersi.Within(lingkup.Cakupan);
                var induk = SatkerQueries.Standing(db, Cakupan.Semua, days).Where(i => ids.Contains(i.Versi.SatkerId));
                return SatkerLists.In(lingkup).PageAsync(
                    batch, induk, i => new ValueTuple<long, DateOnly>(i.Versi.SatkerId, i.Pada),
                    i => from jalur in db.SatkerJalur
                         where jalur.LeluhurId == i.Versi.SatkerId && jalur.Jarak > 0 && jalur.BerlakuDari <= i.Pada && (jalur.BerlakuSampai == null || jalur.BerlakuSampai >= i.Pada)
                         from versi in terjangkau
                         where versi.SatkerId == jalur.SatkerId && versi.BerlakuDari <= i.Pada && (versi.BerlakuSampai == null || versi.BerlakuSampai >= i.Pada)
                         select new SatkerPada { Versi = versi, Pada = i.Pada },
                    cancel);
            },
            cancellationToken);
    }

    [Field("Satker.induk")]
    public static LoadKey<(long Id, DateOnly Pada), Satker>? Induk(long? indukId, DateOnly pada) => indukId is { } id ? new((id, pada)) : null;

    [Field("Satker.jalur", Key = "Id, Pada")]
    public static async ValueTask Jalur(Batch<(long Id, DateOnly Pada), None, IReadOnlyList<Satker>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        var above = await session.ReadAsync((db, cancel) => SatkerQueries.AboveAsync(db, ids, days.Min(), days.Max(), cancel), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++)
        {
            var (id, pada) = batch.Parents[i];
            batch.Set(i, [.. above[id].Where(a => a.Jalur.BerlakuPada(pada) && a.Versi.BerlakuPada(pada)).OrderByDescending(a => a.Jalur.Jarak).Select(a => Satker.Of(a.Versi, pada))]);
        }
    }

    [Field("Satker.riwayat", Key = "Id")]
    public static async ValueTask Riwayat(Batch<long, None, IReadOnlyList<RiwayatSatker>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var keys = batch.Keys();
        var riwayat = await session.ReadAsync((db, cancel) => SatkerQueries.RiwayatAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), keys, cancel), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++) batch.Set(i, [.. riwayat[batch.Parents[i]].Select(RiwayatSatker.Of)]);
    }

    [Field("RiwayatSatker.induk")]
    public static LoadKey<(long Id, DateOnly Pada), Satker>? IndukDahulu(long? indukId, DateOnly indukPada) => Induk(indukId, indukPada);

    [Loader]
    public static async ValueTask ById(LoaderBatch<(long Id, DateOnly Pada), Satker> batch, ReadSession session, CancellationToken cancellationToken) =>
        batch.FillMap(await session.ReadAsync((db, cancel) => SatkerReads.ByIdAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), batch.Keys, cancel), cancellationToken).ConfigureAwait(false));
}
