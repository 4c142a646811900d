using Kinerja.Api.Lists.Paging;
using Kinerja.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Lists.Sample;

public static class SampleFields
{
    [Field("Query.daftarKantor")]
    public static ValueTask DaftarKantor(Batch<None, None, IReadOnlyList<KantorNode>> batch, SampleSession session, CancellationToken cancellationToken) => session.ReadAsync(async db =>
        batch.FillAll(await db.Kantor.OrderBy(k => k.Id).Select(k => new KantorNode(k.Id, k.Kode)).ToListAsync(cancellationToken)));

    [Field("Query.daftarOrang")]
    public static ValueTask DaftarOrang(Batch<None, PageArgs<OrangWhere, OrangOrder>, OrangConnection> batch, SampleSession session, CancellationToken cancellationToken) =>
        session.ReadAsync(db => SampleLists.Orang.PageAsync(batch, db.Orang, cancellationToken));

    [Field("Kantor.orang", Key = "Id")]
    public static ValueTask OrangOfKantor(Batch<int, PageArgs<OrangWhere, OrangOrder>, OrangConnection> batch, SampleSession session, CancellationToken cancellationToken) =>
        session.ReadAsync(db => SampleLists.Orang.PageAsync(batch, db.Kantor, k => k.Id, k => k.DaftarOrang, cancellationToken));

    [Field("Kantor.semuaOrang", Key = "Id")]
    public static ValueTask SemuaOrang(Batch<int, SemuaOrangArgs, IReadOnlyList<OrangNode>> batch, SampleSession session, CancellationToken cancellationToken) =>
        session.ReadAsync(db => SampleLists.Orang.ListAsync(batch, db.Kantor, k => k.Id, k => k.DaftarOrang, batch.Args.Where, batch.Args.Order, batch.Args.Paling, cancellationToken));

    /// <summary>A query that names the parent, where the entity has no relation.</summary>
    [Field("Orang.riwayat", Key = "Id")]
    public static ValueTask Riwayat(Batch<long, PageArgs<RiwayatWhere, RiwayatOrder>, RiwayatConnection> batch, SampleSession session, CancellationToken cancellationToken) =>
        session.ReadAsync(db => SampleLists.Riwayat.PageAsync(batch, db.Orang, o => o.Id, o => db.Riwayat.Where(r => r.OrangId == o.Id), cancellationToken));

    [Field("Orang.label")]
    public static string Label(string nama, int urut) => $"{urut} {nama}";
}
