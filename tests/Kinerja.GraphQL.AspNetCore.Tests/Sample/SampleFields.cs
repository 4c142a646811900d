using System.Globalization;

namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

public sealed record KodeArgs(string Kode);

public sealed record DaftarArgs(int? First, string? After, string? Nama);

public sealed record IdArgs(string Id);

public sealed record IdsArgs(IReadOnlyList<string> Ids);

public sealed record GemaArgs(string? Teks, int? Angka, GemaInput? Isi);

public sealed record TungguArgs(int Milidetik);

public sealed record AnakArgs(int? First);

public sealed record GantiNamaArgs(GantiNamaInput Input);

/// <summary>The sample's fields, over the offices in <see cref="KantorStore"/>.</summary>
public static class SampleFields
{
    [Field("Query.kantor")]
    public static ValueTask Kantor(Batch<None, KodeArgs, Kantor?> batch, KantorStore store) => Fill(batch, store.Find(batch.Args.Kode));

    [Field("Query.daftarKantor")]
    public static ValueTask DaftarKantor(Batch<None, DaftarArgs, KantorConnection> batch, KantorStore store)
    {
        var (first, after, nama) = batch.Args;
        var all = store.All.Where(k => nama is null || k.Nama.Contains(nama, StringComparison.OrdinalIgnoreCase)).ToArray();
        var start = after is null ? 0 : Array.FindIndex(all, k => k.Kode == after) + 1;
        var page = all.Skip(start).Take(first ?? 20).ToArray();
        var info = new PageInfo(start + page.Length < all.Length, start > 0, page.FirstOrDefault()?.Kode, page.LastOrDefault()?.Kode);
        return Fill(batch, new KantorConnection(all.Length, [.. page.Select(k => new KantorEdge(k.Kode, k))], page, info));
    }

    [Field("Query.node")]
    public static ValueTask Node(Batch<None, IdArgs, Node?> batch, KantorStore store) => Fill(batch, store.All.FirstOrDefault(k => k.Id == batch.Args.Id));

    [Field("Query.nodes")]
    public static ValueTask Nodes(Batch<None, IdsArgs, IReadOnlyList<Node?>> batch, KantorStore store) =>
        Fill(batch, [.. batch.Args.Ids.Select(id => store.All.FirstOrDefault(k => k.Id == id))]);

    [Field("Query.gema")]
    public static string? Gema(GemaArgs args) => args.Teks ?? args.Angka?.ToString(CultureInfo.InvariantCulture) ?? args.Isi?.Teks;

    [Field("Query.gagal")]
    public static string? Gagal() => throw new InvalidOperationException("The password of the database is hunter2.");

    [Field("Query.tunggu")]
    public static async ValueTask Tunggu(Batch<None, TungguArgs, int?> batch, CancellationToken cancellationToken)
    {
        await Task.Delay(batch.Args.Milidetik, cancellationToken);
        batch.FillAll(batch.Args.Milidetik);
    }

    [Field("Kantor.induk")]
    public static LoadKey<string, Kantor>? Induk(string? indukKode) => indukKode is { } kode ? new(kode) : null;

    [Field("Kantor.anak", Key = "Kode")]
    public static ValueTask Anak(Batch<string, AnakArgs, IReadOnlyList<Kantor>> batch, KantorStore store)
    {
        var children = store.All.Where(k => k.IndukKode is not null).GroupBy(k => k.IndukKode!).SelectMany(g => g.Take(batch.Args.First ?? 20));
        batch.FillGroups(kode => kode, children.ToLookup(k => k.IndukKode!));
        return default;
    }

    [Loader]
    public static ValueTask ByKode(LoaderBatch<string, Kantor> batch, KantorStore store)
    {
        batch.FillMap(store.All.ToDictionary(k => k.Kode));
        return default;
    }

    [Field("Mutation.gantiNama")]
    public static ValueTask GantiNama(Batch<None, GantiNamaArgs, GantiNamaPayload> batch, KantorStore store)
    {
        var (kode, nama) = batch.Args.Input;
        if (string.IsNullOrWhiteSpace(nama)) return Fill(batch, new GantiNamaPayload(null, [new NamaKosong()]));
        return Fill(batch, store.Rename(kode, nama) is { } kantor ? new GantiNamaPayload(kantor, []) : new GantiNamaPayload(null, [new KantorTidakAda(kode)]));
    }

    private static ValueTask Fill<TArgs, TResult>(Batch<None, TArgs, TResult> batch, TResult value)
    {
        batch.FillAll(value);
        return default;
    }
}
