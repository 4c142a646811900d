using Kinerja.Api.Features.Akses;
using Kinerja.Api.Features.Organisasi;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Sessions;
using Izin = Kinerja.Domain.Akses.Izin;

namespace Kinerja.Api.Features.Common;

/// <summary>Things by their ids. What does not exist, what may not be seen and what is no id are answered alike: with nothing.</summary>
public static class NodeQueries
{
    [Field("Query.node")]
    public static async ValueTask Node(Batch<None, NodeArgs, INode?> batch, ReadSession session, CancellationToken cancellationToken) =>
        batch.FillAll((await FindAsync([batch.Args.Id], session, cancellationToken).ConfigureAwait(false))[0]);

    [Field("Query.nodes")]
    public static async ValueTask Nodes(Batch<None, NodesArgs, IReadOnlyList<INode?>> batch, ReadSession session, CancellationToken cancellationToken) =>
        batch.FillAll(await FindAsync(batch.Args.Ids, session, cancellationToken).ConfigureAwait(false));

    /// <summary>One statement per type, however many ids there are of it.</summary>
    private static async Task<INode?[]> FindAsync(IReadOnlyList<string> texts, ReadSession session, CancellationToken cancellationToken)
    {
        GlobalId?[] ids = [.. texts.Select(GlobalId.TryParse)];
        var found = new Dictionary<(string Jenis, long Nomor), INode>();
        foreach (var sama in ids.OfType<GlobalId>().Distinct().GroupBy(i => i.Jenis))
        {
            long[] nomor = [.. sama.Select(i => i.Nomor)];
            var nodes = await session.ReadAsync((db, cancel) => ReadAsync(sama.Key, nomor, db, session, cancel), cancellationToken).ConfigureAwait(false);
            foreach (var node in nodes) found[(sama.Key, node.Id)] = node;
        }

        return [.. ids.Select(i => i is null ? null : found.GetValueOrDefault((i.Jenis, i.Nomor)))];
    }

    private static async Task<IEnumerable<INode>> ReadAsync(string jenis, long[] nomor, KinerjaDbContext db, ReadSession session, CancellationToken cancellationToken)
    {
        var (hari, cakupan) = (session.HariIni, session.Pelaku.Reach(Izin.LihatOrganisasi));
        (long, DateOnly)[] keys = [.. nomor.Select(n => (n, hari))];
        return jenis switch
        {
            // Those above the scope are known by name where something leads to them, but not given for the asking.
            nameof(Satker) => (await SatkerReads.ByIdAsync(db, cakupan, [.. keys.Where(k => cakupan.Contains(k.Item1))], cancellationToken).ConfigureAwait(false)).Values,
            nameof(UnitKerja) => (await UnitKerjaReads.ByIdAsync(db, cakupan, keys, cancellationToken).ConfigureAwait(false)).Values,
            nameof(Jabatan) => (await JabatanReads.ByIdAsync(db, cakupan, nomor, cancellationToken).ConfigureAwait(false)).Values.Select(j => Jabatan.Of(j, hari)),
            nameof(Pejabat) => (await JabatanReads.PejabatByIdAsync(db, cakupan, nomor, cancellationToken).ConfigureAwait(false)).Values.Select(p => Pejabat.Of(p, hari)),
            nameof(Pengguna) => (await PenggunaReads.ByIdAsync(db, session.Pelaku, nomor, cancellationToken).ConfigureAwait(false)).Values,
            nameof(Penugasan) => (await PenggunaReads.PenugasanByIdAsync(db, session.Pelaku, hari, nomor, cancellationToken).ConfigureAwait(false)).Values,
            _ => throw new System.Diagnostics.UnreachableException($"{jenis} has ids, but nothing here reads it by them."),
        };
    }
}

public sealed record NodeArgs(string Id);

public sealed record NodesArgs(IReadOnlyList<string> Ids);
