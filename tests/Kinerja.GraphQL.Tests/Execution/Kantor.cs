using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>A small schema whose batches, guards and loader do what the test says; what is not said is the obvious.</summary>
internal sealed class Kantor
{
    private const string Sdl = """
        type Query {
          satker: [Satker]!
          simpul: [Simpul]!
          angka: Int
          angkaPasti: Int!
          hitung(sampai: Int!): [Satker!]!
        }

        type Mutation { ubah: Satker }

        interface Simpul { id: ID! sandi: String }

        type Satker implements Simpul {
          id: ID!
          sandi: String
          nama: String
          namaPasti: String!
          jumlah: Int
          catatan: String
          pantun: [[String]]
          anak: [Satker!]!
          diri: Satker!
          pasangan: Satker
          induk: Satker
          kepala: Satker
          sejawat: [Satker]
          murni: String
          lambat: [Int!]
        }

        type Pegawai implements Simpul { id: ID! sandi: String }
        """;

    private static readonly Type[] Code = [typeof(Simpul), typeof(Satker), typeof(Pegawai), typeof(Fields)];

    public IReadOnlyList<Satker?> DaftarSatker { get; set; } = [new(1), new(2), new(3)];

    public IReadOnlyList<Simpul?> DaftarSimpul { get; set; } = [new Satker(1), new Pegawai(2), new Satker(3)];

    public Func<Batch<None, None, IReadOnlyList<Satker?>>, CancellationToken, ValueTask>? Root { get; set; }

    public Func<Batch<None, None, int>, ValueTask> Angka { get; set; } = _ => default;

    public Func<Batch<Satker, None, string?>, CancellationToken, ValueTask> Nama { get; set; } = (b, _) => Fill(b, s => $"S{s.Id}");

    public Func<Batch<Satker, None, string>, ValueTask> NamaPasti { get; set; } = b => Fill(b, s => $"S{s.Id}");

    public Func<Batch<Satker, None, int>, ValueTask> Jumlah { get; set; } = b => Fill(b, s => (int)s.Id);

    public Func<Batch<Satker, None, string?>, ValueTask> Catatan { get; set; } = b => Fill(b, s => $"C{s.Id}");

    public Func<Batch<Satker, None, IReadOnlyList<IReadOnlyList<string?>?>?>, ValueTask> Pantun { get; set; } = _ => default;

    public Func<Batch<Satker, None, IReadOnlyList<Satker>>, ValueTask> Anak { get; set; } = b => Fill(b, s => (IReadOnlyList<Satker>)[new(s.Id * 10)]);

    public Func<Batch<Simpul, None, string?>, ValueTask> Sandi { get; set; } = b => Fill(b, s => $"R{s.Id}");

    public Func<LoaderBatch<long, Satker>, ValueTask> Memuat { get; set; } = b =>
    {
        for (var i = 0; i < b.Keys.Count; i++) b.Set(i, new Satker(b.Keys[i]));
        return default;
    };

    public Func<Batch<None, None, bool>, ValueTask> LihatQuery { get; set; } = Allow;

    public Func<Batch<long, None, bool>, ValueTask> LihatSatker { get; set; } = Allow;

    public Func<Batch<long, None, bool>, ValueTask> LihatCatatan { get; set; } = Allow;

    public Func<Batch<Simpul, None, bool>, ValueTask> LihatSandi { get; set; } = Allow;

    public Func<Batch<Satker, None, bool>, ValueTask> LihatSandiSatker { get; set; } = Allow;

    public static GraphTestHost Host(Kantor kantor, ExecutorOptions? options = null) =>
        GraphTestHost.Create(Sdl, Code, options ?? TestOptions.Default, services: new TestServices(kantor));

    public static ValueTask Fill<TParent, TResult>(Batch<TParent, None, TResult> batch, Func<TParent, TResult> value)
    {
        for (var i = 0; i < batch.Count; i++) batch.Set(i, value(batch.Parents[i]));
        return default;
    }

    public static ValueTask Allow<TParent>(Batch<TParent, None, bool> batch)
    {
        batch.FillAll(true);
        return default;
    }

    [GraphType("Simpul")]
    internal abstract record Simpul(long Id);

    [GraphType("Satker")]
    internal sealed record Satker(long Id, Func<string?>? Sebutan = null) : Simpul(Id);

    [GraphType("Pegawai")]
    internal sealed record Pegawai(long Id) : Simpul(Id);

    internal sealed record HitungArgs(int Sampai);

    internal static class Fields
    {
        [Field("Query.satker")]
        public static ValueTask DaftarSatker(Batch<None, None, IReadOnlyList<Satker?>> b, Kantor k, CancellationToken ct)
        {
            if (k.Root is { } root) return root(b, ct);
            b.FillAll(k.DaftarSatker);
            return default;
        }

        [Field("Query.simpul")]
        public static ValueTask DaftarSimpul(Batch<None, None, IReadOnlyList<Simpul?>> b, Kantor k)
        {
            b.FillAll(k.DaftarSimpul);
            return default;
        }

        [Field("Query.angka")]
        public static ValueTask Angka(Batch<None, None, int> b, Kantor k) => k.Angka(b);

        [Field("Query.angkaPasti")]
        public static ValueTask AngkaPasti(Batch<None, None, int> b, Kantor k) => k.Angka(b);

        [Field("Query.hitung")]
        public static IReadOnlyList<Satker> Hitung(HitungArgs args) => [.. Enumerable.Range(1, args.Sampai).Select(i => new Satker(i))];

        [Field("Mutation.ubah")]
        public static Satker? Ubah() => new(1);

        [Field("Simpul.sandi")]
        public static ValueTask Sandi(Batch<Simpul, None, string?> b, Kantor k) => k.Sandi(b);

        [Field("Satker.nama")]
        public static ValueTask Nama(Batch<Satker, None, string?> b, Kantor k, CancellationToken ct) => k.Nama(b, ct);

        [Field("Satker.namaPasti")]
        public static ValueTask NamaPasti(Batch<Satker, None, string> b, Kantor k) => k.NamaPasti(b);

        [Field("Satker.jumlah")]
        public static ValueTask Jumlah(Batch<Satker, None, int> b, Kantor k) => k.Jumlah(b);

        [Field("Satker.catatan")]
        public static ValueTask Catatan(Batch<Satker, None, string?> b, Kantor k) => k.Catatan(b);

        [Field("Satker.pantun")]
        public static ValueTask Pantun(Batch<Satker, None, IReadOnlyList<IReadOnlyList<string?>?>?> b, Kantor k) => k.Pantun(b);

        [Field("Satker.anak")]
        public static ValueTask Anak(Batch<Satker, None, IReadOnlyList<Satker>> b, Kantor k) => k.Anak(b);

        [Field("Satker.diri")]
        public static Satker Diri(Satker s) => s;

        [Field("Satker.pasangan")]
        public static Satker? Pasangan(Satker s) => s;

        [Field("Satker.murni")]
        public static string? Murni(Satker s) => s.Sebutan?.Invoke();

        [Field("Satker.lambat")]
        public static IEnumerable<int>? Lambat(Satker s) => s.Sebutan is { } sebutan ? Lazily(sebutan) : null;

        [Field("Satker.induk")]
        public static LoadKey<long, Satker>? Induk(long id) => new(id / 10);

        [Field("Satker.kepala")]
        public static LoadKey<long, Satker>? Kepala(long id) => id > 100 ? null : new(7);

        [Field("Satker.sejawat")]
        public static IReadOnlyList<LoadKey<long, Satker>?> Sejawat(long id) => [new(id), null, new(id + 1)];

        [Loader]
        public static ValueTask SatkerById(LoaderBatch<long, Satker> b, Kantor k) => k.Memuat(b);

        [Guard("Query")]
        public static ValueTask LihatQuery(Batch<None, None, bool> b, Kantor k) => k.LihatQuery(b);

        [Guard("Satker", Key = "Id")]
        public static ValueTask LihatSatker(Batch<long, None, bool> b, Kantor k) => k.LihatSatker(b);

        [Guard("Satker.catatan", Key = "Id")]
        public static ValueTask LihatCatatan(Batch<long, None, bool> b, Kantor k) => k.LihatCatatan(b);

        [Guard("Simpul.sandi")]
        public static ValueTask LihatSandi(Batch<Simpul, None, bool> b, Kantor k) => k.LihatSandi(b);

        [Guard("Satker.sandi")]
        public static ValueTask LihatSandiSatker(Batch<Satker, None, bool> b, Kantor k) => k.LihatSandiSatker(b);

        private static IEnumerable<int> Lazily(Func<string?> next)
        {
            yield return 1;
            yield return next()?.Length ?? 0;
        }
    }
}
