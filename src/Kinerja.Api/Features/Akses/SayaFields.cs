using Kinerja.Api.Features.Organisasi;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Features.Akses;

public static class SayaFields
{
    [Field("Query.saya")]
    public static ValueTask Saya(Batch<None, None, Saya> batch, ReadSession session)
    {
        batch.FillAll(new Saya(session.Pelaku.Nama, session.Pelaku.PenggunaId, session.HariIni));
        return ValueTask.CompletedTask;
    }

    [Field("Saya.penugasan")]
    public static async ValueTask Penugasan(Batch<Saya, None, IReadOnlyList<Penugasan>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (diri, hari) = (session.Pelaku.PenggunaId, session.HariIni);
        if (diri is null)
        {
            batch.FillAll([]);
            return;
        }

        var rows = await session.ReadAsync(
            (db, cancel) => db.Penugasan.Within(session.Pelaku.Reach(Izin.LihatOrganisasi))
                .Where(t => t.PenggunaId == diri && t.BerlakuDari <= hari && (t.BerlakuSampai == null || t.BerlakuSampai >= hari))
                .OrderBy(t => t.SatkerId).ThenBy(t => t.BerlakuDari).ThenBy(t => t.Id).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        batch.FillAll([.. rows.Select(t => Akses.Penugasan.Of(t, hari))]);
    }

    [Field("Saya.jabatan")]
    public static async ValueTask Jabatan(Batch<Saya, None, IReadOnlyList<JabatanSaya>> batch, ReadSession session, CancellationToken cancellationToken)
    {
        var (diri, hari) = (session.Pelaku.PenggunaId, session.HariIni);
        if (diri is null)
        {
            batch.FillAll([]);
            return;
        }

        var rows = await session.ReadAsync(
            (db, cancel) => db.Pejabat.Within(session.Pelaku.Reach(Izin.LihatOrganisasi))
                .Where(p => p.PenggunaId == diri && p.BerlakuDari <= hari && (p.BerlakuSampai == null || p.BerlakuSampai >= hari))
                .OrderBy(p => p.Jabatan!.Jenis).ThenBy(p => p.Id)
                .Select(p => new JabatanSaya(p.Jabatan!.Nama, p.SatkerId, p.Kapasitas, hari)).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        batch.FillAll(rows);
    }

    [Field("JabatanSaya.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateOnly pada) => new((satkerId, pada));
}
