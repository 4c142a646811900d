using System.Globalization;
using Kinerja.Api.Features.Common;
using Kinerja.Api.Features.Organisasi;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Queries.Organisasi;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Features.Akses;

public static class JejakFields
{
    [Field("Query.jejak")]
    public static ValueTask OfAll(Batch<None, JejakArgs, JejakConnection> batch, ReadSession session, CancellationToken cancellationToken) => session.ReadAsync(
        (db, cancel) => JejakLists.Jejak.PageAsync(batch, Asked(db, session, batch.Args), cancel), cancellationToken);

    /// <summary>Text, because a trail has no bound and Int has.</summary>
    [Field("Jejak.urut")]
    public static string Urut(long urut) => urut.ToString(CultureInfo.InvariantCulture);

    [Field("Jejak.objek")]
    public static string Objek(string objekJenis, long objekId) => GlobalId.Of(objekJenis, objekId);

    [Field("Jejak.sidik")]
    public static string Sidik(byte[] sidik) => Convert.ToHexStringLower(sidik);

    /// <summary>As it was when it happened.</summary>
    [Field("Jejak.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateTimeOffset waktu) => new((satkerId, Jakarta.DayOf(waktu)));

    private static IQueryable<EntriJejak> Asked(KinerjaDbContext db, ReadSession session, JejakArgs args)
    {
        var cakupan = session.Pelaku.Reach(Izin.LihatJejak);
        var rows = db.Jejak.Within(cakupan);
        if (args.Objek is { } objek)
        {
            // What is no id of ours has left no trail.
            var (jenis, nomor) = GlobalId.TryParse(objek) is { } id ? (id.Jenis, id.Nomor) : ("", 0);
            rows = rows.Where(e => e.ObjekJenis == jenis && e.ObjekId == nomor);
        }

        if (args.Satker is { } kode)
        {
            var meant = SatkerQueries.FindByKode(db, cakupan, kode, session.HariIni);
            rows = rows.Where(e => meant.Contains(e.SatkerId));
        }

        return rows;
    }
}
