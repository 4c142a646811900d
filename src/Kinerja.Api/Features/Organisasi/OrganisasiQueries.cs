using Kinerja.Api.Lists.Paging;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Organisasi;

public static class OrganisasiQueries
{
    [Field("Query.satker")]
    public static async ValueTask Satker(Batch<None, SatkerArgs, Satker?> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var pada = batch.Args.Pada ?? session.HariIni;
        var found = await session.ReadAsync(
            (db, cancel) =>
            {
                var cakupan = session.Pelaku.Reach(Izin.LihatOrganisasi);
                var meant = SatkerQueries.FindByKode(db, cakupan, batch.Args.Kode, pada);
                return SatkerQueries.Standing(db, cakupan, [pada]).Where(s => meant.Contains(s.Versi.SatkerId)).Select(s => s.Versi).FirstOrDefaultAsync(cancel);
            },
            cancellationToken).ConfigureAwait(false);
        batch.FillAll(found is null ? null : Organisasi.Satker.Of(found, pada));
    }

    [Field("Query.daftarSatker")]
    public static ValueTask DaftarSatker(Batch<None, SatkerPageArgs, SatkerConnection> batch, ReadSession session, CancellationToken cancellationToken) => session.ReadAsync(
        (db, cancel) =>
        {
            var lingkup = new Lingkup(db, session.Pelaku.Reach(Izin.LihatOrganisasi));
            return SatkerLists.In(lingkup).PageAsync(batch, SatkerQueries.Standing(db, lingkup.Cakupan, [batch.Args.Pada ?? session.HariIni]), cancel);
        },
        cancellationToken);

    [Field("Query.daftarPejabat")]
    public static ValueTask DaftarPejabat(Batch<None, PageArgs<PejabatWhere, PejabatOrder>, PejabatConnection> batch, ReadSession session, CancellationToken cancellationToken) => session.ReadAsync(
        (db, cancel) => PejabatLists.On(session.HariIni).PageAsync(batch, db.Pejabat.Within(session.Pelaku.Reach(Izin.LihatOrganisasi)), cancel), cancellationToken);
}

public sealed record SatkerArgs(string Kode, DateOnly? Pada);
