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

public static class JabatanFields
{
    [Field("Jabatan.id")]
    public static string Id(long id) => GlobalId.Of(nameof(Jabatan), id);

    [Field("Satker.jabatan", Key = "Id, Pada")]
    public static async ValueTask OfSatker(Batch<(long Id, DateOnly Pada), JabatanListArgs, IReadOnlyList<Jabatan>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        var syarat = PejabatLists.JabatanFilter.Of(batch.Args.Where);
        var rows = await session.ReadAsync(
            (db, cancel) => JabatanQueries.ChartAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), ids, days, syarat, cancel), cancellationToken).ConfigureAwait(false);

        var charts = rows.ToLookup(r => r.Unit.SatkerId);
        for (var i = 0; i < batch.Count; i++)
        {
            var (satkerId, pada) = batch.Parents[i];
            batch.Set(i, InChartOrder([.. charts[satkerId]], pada));
        }
    }

    [Field("UnitKerja.jabatan", Key = "Id, Pada")]
    public static async ValueTask OfUnitKerja(Batch<(long Id, DateOnly Pada), None, IReadOnlyList<Jabatan>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (ids, days) = Levels.Of(batch);
        var rows = await session.ReadAsync(
            (db, cancel) => JabatanQueries.Standing(db, session.Pelaku.Reach(Izin.LihatOrganisasi), days, null)
                .Where(j => ids.Contains(j.Jabatan.UnitKerjaId)).OrderBy(j => j.Jabatan.Nama).ThenBy(j => j.Jabatan.Id).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        batch.FillGroups(key => key, rows.OrderBy(r => r.Jabatan.Jenis).ToLookup(r => (r.Jabatan.UnitKerjaId, r.Pada), r => Jabatan.Of(r.Jabatan, r.Pada)));
    }

    [Field("Jabatan.unitKerja")]
    public static LoadKey<(long Id, DateOnly Pada), UnitKerja> UnitKerja(long unitKerjaId, DateOnly pada) => new((unitKerjaId, pada));

    [Field("Jabatan.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateOnly pada) => new((satkerId, pada));

    [Field("Jabatan.pejabat", Key = "Id, Pada")]
    public static async ValueTask Pejabat(Batch<(long Id, DateOnly Pada), PejabatArgs, IReadOnlyList<Pejabat>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var asked = batch.Args.Pada;
        var (ids, days) = Levels.Of(batch);
        var (first, last) = asked is { } day ? (day, day) : (days.Min(), days.Max());
        var rows = await session.ReadAsync(
            (db, cancel) => db.Pejabat.Within(session.Pelaku.Reach(Izin.LihatOrganisasi))
                .Where(p => ids.Contains(p.JabatanId) && p.BerlakuDari <= last && (p.BerlakuSampai == null || p.BerlakuSampai >= first)).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);

        var holders = rows.OrderBy(p => p.Kapasitas).ThenBy(p => p.Id).ToLookup(p => p.JabatanId);
        for (var i = 0; i < batch.Count; i++)
        {
            var (id, pada) = batch.Parents[i];
            batch.Set(i, [.. holders[id].Where(p => p.BerlakuPada(asked ?? pada)).Select(p => Organisasi.Pejabat.Of(p, asked ?? pada))]);
        }
    }

    [Field("Jabatan.daftarPejabat", Key = "Id")]
    public static ValueTask DaftarPejabat(Batch<long, PageArgs<PejabatWhere, PejabatOrder>, PejabatConnection> batch, ReadSession session, CancellationToken cancellationToken) => session.ReadAsync(
        (db, cancel) =>
        {
            var terjangkau = db.Pejabat.Within(session.Pelaku.Reach(Izin.LihatOrganisasi));
            return PejabatLists.OfJabatan(session.HariIni).PageAsync(batch, db.Jabatan, j => j.Id, j => terjangkau.Where(p => p.JabatanId == j.Id), cancel);
        },
        cancellationToken);

    [Loader]
    public static async ValueTask ById(LoaderBatch<(long Id, DateOnly Pada), Jabatan> batch, ReadSession session, CancellationToken cancellationToken)
    {
        long[] ids = [.. batch.Keys.Select(k => k.Id).Distinct()];
        var found = await session.ReadAsync((db, cancel) => JabatanReads.ByIdAsync(db, session.Pelaku.Reach(Izin.LihatOrganisasi), ids, cancel), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < batch.Keys.Count; i++)
            if (found.TryGetValue(batch.Keys[i].Id, out var jabatan)) batch.Set(i, Jabatan.Of(jabatan, batch.Keys[i].Pada));
    }

    /// <summary>By the place of the unit, then by the kind of office; those of one kind by name, as they were read.</summary>
    private static IReadOnlyList<Jabatan> InChartOrder(IReadOnlyList<UnitDanJabatan> rows, DateOnly pada)
    {
        var units = rows.Select(r => r.Unit).Distinct().GroupBy(u => u.Id).Select(g => g.Nearest(pada)!.Value.Versi);
        var places = Bagan.Places(units.Select(u => (u.Id, u.IndukId, u.Urutan)));
        return [.. rows
            .Where(r => r.Jabatan is not null && r.Pada == pada).DistinctBy(r => r.Jabatan!.Id)
            .OrderBy(r => places[r.Unit.Id]).ThenBy(r => r.Jabatan!.Jenis).Select(r => Jabatan.Of(r.Jabatan!, pada))];
    }
}

public sealed record PejabatArgs(DateOnly? Pada);
