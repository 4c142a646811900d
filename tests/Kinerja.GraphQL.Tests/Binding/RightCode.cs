using System.Collections.Immutable;
using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Binding;

/// <summary>For each kind of disagreement a schema and code that agree: the check must keep quiet there.</summary>
internal static class RightCode
{
    public static class FieldWithResolver
    {
        public const string Sdl = "type Query { satu: Int! dua: Satker } type Satker { kode: String! label: String }";

        [GraphType("Satker")]
        public sealed record Satker(string Kode);

        public static class Fields
        {
            [Field("Query.satu")]
            public static int Satu() => 1;

            [Field("Query.dua")]
            public static ValueTask Dua(Batch<None, None, Satker?> b, IServiceProvider services, CancellationToken ct) => default;

            [Field("Satker.label")]
            public static string? Label(string kode) => kode;
        }
    }

    public static class LeafTypes
    {
        public const string Sdl = """
            scalar Rupiah
            type Query { a: Int! b: Float! c: String! d: Boolean! e: ID! f: ID! g: Rupiah! h: Jenis! i: Int j: ID }
            enum Jenis { DINAS BADAN_DAERAH }
            """;

        public enum Jenis
        {
            Dinas,
            BadanDaerah,
        }

        public static class Fields
        {
            [Field("Query.a")]
            public static int A() => 1;

            [Field("Query.b")]
            public static double B() => 1;

            [Field("Query.c")]
            public static string C() => "";

            [Field("Query.d")]
            public static bool D() => true;

            [Field("Query.e")]
            public static long E() => 1;

            [Field("Query.f")]
            public static Guid F() => Guid.Empty;

            [Field("Query.g")]
            public static decimal G() => 1;

            [Field("Query.h")]
            public static Jenis H() => Jenis.Dinas;

            [Field("Query.i")]
            public static int? I() => null;

            [Field("Query.j")]
            public static string? J() => null;
        }
    }

    public static class ListsAndNulls
    {
        public const string Sdl = "type Query { a: [Int!]! b: [Int]! c: [Int!] d: [[String]!]! e: [[String!]]! f: [Int] g: [Int!]! h: String }";

        public static class Fields
        {
            [Field("Query.a")]
            public static IReadOnlyList<int> A() => [];

            [Field("Query.b")]
            public static int?[] B() => [];

            [Field("Query.c")]
            public static List<int>? C() => null;

            [Field("Query.d")]
            public static IReadOnlyList<IReadOnlyList<string?>> D() => [];

            [Field("Query.e")]
            public static IReadOnlyList<IReadOnlyList<string>?> E() => [];

            // The code may promise more than the schema.
            [Field("Query.f")]
            public static IReadOnlyList<int> F() => [];

            [Field("Query.g")]
            public static ImmutableArray<int> G() => [];

            [Field("Query.h")]
            public static string H() => "";
        }
    }

    public static class Arguments
    {
        public const string Sdl = """
            type Query {
              a(tahun: Int!, urut: String, batas: Int = 5, daftar: [Int!]!, patch: String): Int
              b: Int
              c(mulai: Int!, jenis: Jenis): Int
            }
            enum Jenis { DINAS }
            """;

        public enum Jenis
        {
            Dinas,
        }

        public sealed record AArgs(int Tahun, string? Urut, int? Batas, IReadOnlyList<int> Daftar, Optional<string?> Patch);

        public readonly record struct CArgs(int Mulai, Jenis? Jenis);

        public static class Fields
        {
            [Field("Query.a")]
            public static ValueTask A(Batch<None, AArgs, int?> b) => default;

            [Field("Query.b")]
            public static ValueTask B(Batch<None, None, int?> b) => default;

            [Field("Query.c")]
            public static int? C(CArgs args) => args.Mulai;
        }
    }

    public static class InputObjects
    {
        public const string Sdl = """
            type Query { a(saring: Saring!): Int b(saring: Saring): Int }
            input Saring { nama: String dan: [Saring!] bukan: Saring rentang: Rentang! pilihan: Pilihan }
            input Rentang { dari: Int! sampai: Int }
            input Pilihan @oneOf { id: ID kode: String }
            """;

        public sealed record Saring(string? Nama, IReadOnlyList<Saring>? Dan, Optional<Saring?> Bukan, Rentang Rentang, Pilihan? Pilihan);

        public readonly record struct Rentang(int Dari, int? Sampai);

        public sealed record Pilihan(string? Id, string? Kode);

        public sealed record AArgs(Saring Saring);

        public sealed record BArgs(Saring? Saring);

        public static class Fields
        {
            [Field("Query.a")]
            public static int? A(AArgs args) => args.Saring.Rentang.Dari;

            [Field("Query.b")]
            public static int? B(BArgs args) => args.Saring?.Rentang.Dari;
        }
    }

    public static class Abstract
    {
        public const string Sdl = """
            type Query { cari: [Hasil!]! simpul: Simpul }
            union Hasil = Satker | Pegawai
            interface Simpul { id: ID! label: String! }
            type Satker implements Simpul { id: ID! label: String! }
            type Pegawai implements Simpul { id: ID! label: String! gelar: String }
            """;

        [GraphType("Simpul")]
        public abstract record Simpul(long Id);

        [GraphType("Satker")]
        public sealed record Satker(long Id) : Simpul(Id);

        [GraphType("Pegawai")]
        public record Pegawai(long Id, string? Gelar) : Simpul(Id);

        // Answered as a Pegawai.
        public sealed record PegawaiTetap(long Id) : Pegawai(Id, "tetap");

        public static class Fields
        {
            [Field("Query.cari")]
            public static IReadOnlyList<Simpul> Cari() => [];

            [Field("Query.simpul")]
            public static ValueTask Satu(Batch<None, None, Simpul?> b) => default;

            [Field("Simpul.label")]
            public static string Label(Simpul s) => $"{s.Id}";

            [Guard("Simpul.label")]
            public static ValueTask LihatLabel(Batch<Simpul, None, bool> b) => default;

            [Guard("Simpul", Key = "Id")]
            public static ValueTask Lihat(Batch<long, None, bool> b) => default;

            [Guard("Hasil")]
            public static ValueTask LihatHasil(Batch<Simpul, None, bool> b) => default;
        }
    }

    public static class Payload
    {
        public const string Sdl = """
            type Query { a: Int }
            type Mutation { simpan: Hasil! }
            type Hasil { errors: [SimpanGalat!]! }
            union SimpanGalat = Penuh
            interface Galat { kode: String! }
            type Penuh implements Galat { kode: String! }
            """;

        [GraphType("Hasil")]
        public sealed record Hasil(IReadOnlyList<SimpanGalat> Errors);

        public abstract record SimpanGalat(string Kode);

        [GraphType("Penuh")]
        public sealed record Penuh() : SimpanGalat("PENUH");

        public static class Fields
        {
            [Field("Query.a")]
            public static int? A() => 1;

            [Field("Mutation.simpan")]
            public static ValueTask Simpan(Batch<None, None, Hasil> b) => default;
        }
    }

    public static class BatchesAndLoaders
    {
        public const string Sdl = """
            type Query { akar: [Satker!]! }
            type Satker { id: ID! kode: String! anak: [Satker!]! a: Int b: Int c: Int induk: Satker sejawat: [Satker]! rekap: [Baris!]! }
            type Baris @biaya(bobot: 3, pembagi: "nilai") { nilai: Int! teks: String hitung: Int! satker: Satker }
            directive @biaya(bobot: Int! = 1, pembagi: [String!]) on OBJECT
            """;

        [GraphType("Satker")]
        public sealed record Satker(long Id, string Kode, long? IndukId);

        [GraphType("Baris")]
        public sealed record Baris(int Nilai, string? Teks, long SatkerId);

        public static class Fields
        {
            [Field("Query.akar")]
            public static ValueTask Akar(Batch<None, None, IReadOnlyList<Satker>> b) => default;

            [Field("Satker.anak")]
            public static ValueTask Anak(Batch<Satker, None, IReadOnlyList<Satker>> b) => default;

            [Field("Satker.a", Key = "Id")]
            public static ValueTask A(Batch<long, None, int?> b) => default;

            [Field("Satker.b", Key = "Id, Kode")]
            public static ValueTask B(Batch<(long, string), None, int?> b) => default;

            // A base class of the parents is a parent too.
            [Field("Satker.c")]
            public static ValueTask C(Batch<object, None, int?> b) => default;

            [Field("Satker.induk")]
            public static LoadKey<long, Satker>? Induk(long? indukId) => indukId is { } id ? new(id) : null;

            [Field("Satker.sejawat")]
            public static IReadOnlyList<LoadKey<long, Satker>?> Sejawat(Satker s) => [];

            [Field("Satker.rekap", Key = "Id")]
            public static ValueTask Rekap(Batch<long, None, Rows<Baris>> b) => default;

            [Field("Baris.hitung")]
            public static int Hitung(int nilai) => nilai * 2;

            [Field("Baris.satker")]
            public static LoadKey<long, Satker>? Satker(long satkerId) => new(satkerId);

            [Loader]
            public static ValueTask SatkerById(LoaderBatch<long, Satker> b, IServiceProvider services, CancellationToken ct) => default;
        }
    }

    public sealed class RupiahCodec() : ScalarCodec<decimal>("Rupiah", "an amount")
    {
        public override bool TryRead(ValueNode literal, out decimal value) => decimal.TryParse((literal as StringValueNode)?.Value, out value);

        public override bool TryRead(JsonElement json, out decimal value) => decimal.TryParse(json.GetString(), out value);

        public override void Write(ResponseWriter writer, decimal value) => writer.PlainString(value);
    }
}
