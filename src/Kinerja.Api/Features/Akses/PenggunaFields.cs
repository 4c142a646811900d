using Kinerja.Api.Features.Common;
using Kinerja.Api.Features.Organisasi;
using Kinerja.Api.Lists.Paging;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;
using Kinerja.Persistence.Queries.Akses;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Akses;

public static class PenggunaFields
{
    [Field("Pengguna.id")]
    public static string Id(long id) => GlobalId.Of(nameof(Pengguna), id);

    [Field("Query.daftarPengguna")]
    public static ValueTask DaftarPengguna(Batch<None, PageArgs<PenggunaWhere, PenggunaOrder>, PenggunaConnection> batch, ReadSession session, CancellationToken cancellationToken) => session.ReadAsync(
        (db, cancel) =>
        {
            var lingkup = new LingkupAkses(db, session.Pelaku.Reach(Izin.LihatAkses), session.HariIni);
            return PenggunaLists.In(lingkup).PageAsync(batch, PenggunaQueries.Within(db, lingkup.Cakupan), cancel);
        },
        cancellationToken);

    [Field("Pengguna.penugasan", Key = "Id")]
    public static async ValueTask Penugasan(Batch<long, None, IReadOnlyList<Penugasan>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var ids = batch.Keys();
        var rows = await session.ReadAsync(
            (db, cancel) => PenggunaQueries.KnownPenugasan(db, session.Pelaku).Where(t => ids.Contains(t.PenggunaId))
                .OrderBy(t => t.BerlakuDari).ThenBy(t => t.Id).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        batch.FillGroups(id => id, rows.ToLookup(t => t.PenggunaId, t => Akses.Penugasan.Of(t, session.HariIni)));
    }

    [Field("Penugasan.id")]
    public static string IdPenugasan(long id) => GlobalId.Of(nameof(Penugasan), id);

    [Field("Penugasan.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateOnly pada) => new((satkerId, pada));

    [Field("Penugasan.pengguna")]
    public static LoadKey<long, Pengguna> Pengguna(long penggunaId) => new(penggunaId);

    [Loader]
    public static async ValueTask ById(LoaderBatch<long, Pengguna> batch, ReadSession session, CancellationToken cancellationToken) =>
        batch.FillMap(await session.ReadAsync((db, cancel) => PenggunaReads.ByIdAsync(db, session.Pelaku, batch.Keys, cancel), cancellationToken).ConfigureAwait(false));
}
