using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>A schema with every kind of size and weight. Its resolvers give as many rows as the cost allows them, so that rows can be held against the cost.</summary>
internal static class PricedSchema
{
    /// <summary>What undeclared lists have; small, so that nested ones can be filled.</summary>
    public const int Assumed = 3;

    public const string Sdl = CostDirectives.Sdl + """

        type Query {
          satu: Satker!
          daftar(first: Int = 2, last: Int, saring: Saring @cost(weight: 1)): [Satker!]!
          semua: [Satker!]!
          menurutId(ids: [ID!]!): [Satker!]! @listSize(arguments: ["ids"])
          halaman(pilih: Pilih!): [Satker!]! @listSize(arguments: ["pilih.batas.jumlah"])
          hubungan(first: Int = 2): Hubungan!
          campur: Bernama!
          apaSaja: ApaSaja!
          mahal: Satker! @cost(weight: 7)
          hitung: Int! @cost(weight: 5)
        }

        input Saring { nama: String @cost(weight: 10) dan: [Saring!] bukan: Saring tanpaHarga: Int }
        input Pilih { batas: Batas! }
        input Batas { jumlah: Int! }

        interface Bernama { nama: String! anak(first: Int): [Satker!]! }
        union ApaSaja = Satker | Indikator

        type Hubungan { edges: [Sisi!]! nodes: [Satker!]! lain: [Satker!]! jumlah: Int! }
        type Sisi { kursor: String! node: Satker! }

        type Satker implements Bernama {
          nama: String!
          induk: Satker
          anak(first: Int): [Satker!]! @listSize(assumed: 4)
          indikator: [Indikator!]! @listSize(assumed: 2)
          kisi: [[Indikator!]!]!
        }

        type Indikator implements Bernama {
          nama: String!
          satker: Satker!
          anak(first: Int): [Satker!]! @listSize(assumed: 5) @cost(weight: 2)
          nilai(first: Int!): [Nilai!]!
        }

        type Nilai { angka: Int! label: String @cost(weight: 1) }
        """;

    public static GraphTestHost Host(ExecutionLimits? limits = null, Func<ExecutorOptions, ExecutorOptions>? configure = null)
    {
        var options = TestOptions.Default with { AssumedListSize = Assumed, Limits = limits ?? new ExecutionLimits() };
        return GraphTestHost.Create(Sdl, [typeof(Bernama), typeof(Satker), typeof(Indikator), typeof(Nilai), typeof(Hubungan), typeof(Sisi), typeof(Fields)], configure?.Invoke(options) ?? options);
    }

    [GraphType("Bernama")]
    public abstract record Bernama(string Nama);

    [GraphType("Satker")]
    public sealed record Satker(string Nama) : Bernama(Nama);

    [GraphType("Indikator")]
    public sealed record Indikator(string Nama) : Bernama(Nama);

    [GraphType("Nilai")]
    public sealed record Nilai(int Angka, string? Label);

    [GraphType("Hubungan")]
    public sealed record Hubungan(IReadOnlyList<Sisi> Edges, IReadOnlyList<Satker> Nodes, int Jumlah);

    [GraphType("Sisi")]
    public sealed record Sisi(string Kursor, Satker Node);

    public sealed record DaftarArgs(int? First, int? Last, Saring? Saring);

    public sealed record Saring(string? Nama, IReadOnlyList<Saring>? Dan, Saring? Bukan, int? TanpaHarga);

    public sealed record Batas(int Jumlah);

    public sealed record Pilih(Batas Batas);

    public sealed record HalamanArgs(Pilih Pilih);

    public sealed record IdsArgs(IReadOnlyList<string> Ids);

    public sealed record FirstArgs(int? First);

    public sealed record NilaiArgs(int First);

    public static class Fields
    {
        private static readonly Satker Satu = new("satu");

        [Field("Query.satu")]
        public static Satker Satuan() => Satu;

        [Field("Query.mahal")]
        public static Satker Mahal() => Satu;

        [Field("Query.hitung")]
        public static int Hitung() => 1;

        [Field("Query.campur")]
        public static Bernama Campur() => new Indikator("campur");

        [Field("Query.apaSaja")]
        public static Bernama ApaSaja() => Satu;

        [Field("Query.semua")]
        public static IReadOnlyList<Satker> Semua() => Some(Assumed, Satu);

        [Field("Query.daftar")]
        public static IReadOnlyList<Satker> Daftar(DaftarArgs args) => Some(Math.Max(args.First ?? 0, args.Last ?? 0), Satu);

        [Field("Query.menurutId")]
        public static IReadOnlyList<Satker> MenurutId(IdsArgs args) => Some(args.Ids.Count, Satu);

        [Field("Query.halaman")]
        public static IReadOnlyList<Satker> Halaman(HalamanArgs args) => Some(args.Pilih.Batas.Jumlah, Satu);

        [Field("Query.hubungan")]
        public static Hubungan Hubungan(FirstArgs args) => new(Some(args.First ?? 2, new Sisi("x", Satu)), Some(args.First ?? 2, Satu), 1);

        [Field("Hubungan.lain")]
        public static IReadOnlyList<Satker> Lain(Hubungan _) => Some(Assumed, Satu);

        [Field("Satker.induk")]
        public static Satker? Induk(Satker satker) => satker;

        [Field("Satker.anak")]
        public static IReadOnlyList<Satker> Anak(Satker satker, FirstArgs args) => Some(args.First ?? 4, satker);

        [Field("Satker.indikator")]
        public static IReadOnlyList<Indikator> Indikator(Satker satker) => Some(2, new Indikator(satker.Nama));

        [Field("Satker.kisi")]
        public static IReadOnlyList<IReadOnlyList<Indikator>> Kisi(Satker satker) => Some(Assumed, Some(Assumed, new Indikator(satker.Nama)));

        [Field("Indikator.satker")]
        public static Satker SatkerOf(Indikator indikator) => new(indikator.Nama);

        [Field("Indikator.anak")]
        public static IReadOnlyList<Satker> AnakOf(Indikator indikator, FirstArgs args) => Some(args.First ?? 5, new Satker(indikator.Nama));

        [Field("Indikator.nilai")]
        public static IReadOnlyList<Nilai> Nilai(Indikator _, NilaiArgs args) => Some(args.First, new Nilai(1, null));

        private static IReadOnlyList<T> Some<T>(int count, T item) => [.. Enumerable.Repeat(item, Math.Max(count, 0))];
    }
}
