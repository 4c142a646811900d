using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Binding;

/// <summary>A schema in two files and code that disagrees with it in every way binding knows, each on a line of its own.</summary>
internal static class Faulty
{
    public const string Organisasi = """
        directive @biaya(bobot: Int! = 1, pembagi: [String!]) on FIELD_DEFINITION | OBJECT

        scalar Rupiah
        scalar Tanggal

        type Query {
          satker(id: ID!): Satker
          daftarSatker: [Satker!]!
          jumlah: Int! @biaya(bobot: "x")
          cari(teks: String!): [Hasil!]!
          rekap: [Baris!]!
        }

        interface Bernama { nama: String! }

        type Satker {
          kode: Int!
          pagu: Int!
          bobot: Float!
          alias: String!
          sebutan: [String!]!
          nama: String!
          kontak: [String!]!
          tag: [String!]!
          matriks: [[Int!]!]!
          angka: [Int!]!
          kepala: Pegawai
          wilayah: Wilayah
          eselon: Eselon!
          induk: Satker
          provinsi: Provinsi!
          label: String!
          catatan: String
          riwayat: [String!]!
          ringkas: String
          judul: String
          batal: Boolean!
          anak: [Satker!]!
          ganda: String
          tetangga: [Satker!]!
          cucu: [Satker!]!
          buyut: [Satker!]!
          sepupu: [Satker!]!
          pohon: [Satker!]!
          ipar: [Satker!]!
          mertua: [Satker!]!
          moyang: String!
          rahasia: String
        }

        type Pegawai { nama: String! }

        type Provinsi { nama: String! }

        type Wilayah { nama: String! }

        enum Eselon { ESELON_I ESELON_II NON_ESELON }

        union Hasil = Pegawai | Provinsi

        type Baris @biaya(pembagi: 5) {
          nama: String!
          satker: Satker!
        }
        """;

    public const string Perjanjian = """
        extend type Query {
          perjanjian(tahun: Int!, urut: String, batas: Int, halaman: Int!): String
          periode(tahun: Int!): String
          ikhtisar: String
          saring(saring: Saring!, pilihan: [Status!]!, urut: Status): String
          versi(nomor: Int!): String
        }

        type Mutation {
          tandaTangan: TandaTanganHasil!
        }

        type TandaTanganHasil { errors: [TandaTanganGalat!]! }

        union TandaTanganGalat = SudahDitandatangani | TidakBerwenang

        interface Galat { kode: String! }

        type SudahDitandatangani implements Galat { kode: String! }

        type TidakBerwenang { kode: String! }

        input Saring {
          nama: String
          dan: [Saring!]
          rentang: Rentang!
          status: Status
        }

        input Rentang { dari: Int!, sampai: Int }

        enum Status { DRAF, DIAJUKAN }
        """;

    [GraphType("Satker")]
    public sealed record Satker(
        long Id, string Kode, long Pagu, decimal Bobot, IReadOnlyList<string> Alias, string Sebutan, string? Nama, IReadOnlyList<string>? Kontak,
        IReadOnlyList<string?> Tag, IReadOnlyList<int> Matriks, IReadOnlyList<IReadOnlyList<int>> Angka, string Kepala, Eselon Eselon);

    [GraphType("Pegawai")]
    public sealed record Pegawai(string Nama);

    [GraphType("Pegawai")]
    public sealed record PegawaiLama(string Nama);

    [GraphType("Provinsi")]
    public sealed record Provinsi(string Nama) : Hasil;

    [GraphType("Hasil")]
    public abstract record Hasil;

    [GraphType("Kabupaten")]
    public sealed record Kabupaten(string Nama);

    [GraphType("Satkar")]
    public sealed record Salah(string Nama);

    [GraphType("Tanggal")]
    public sealed record Hari(int Nomor);

    [GraphType("Eselon")]
    public enum Eselon
    {
        EselonI,
        Eselon2,
        NonEselon,
        Non_Eselon,
    }

    public enum Status
    {
        Draf,
        Ditolak,
    }

    [GraphType("Baris")]
    public sealed record Baris(string Nama, Satker Satker);

    [GraphType("TandaTanganHasil")]
    public sealed record TandaTanganHasil(IReadOnlyList<PerjanjianGalat> Errors);

    public abstract record PerjanjianGalat(string Kode);

    [GraphType("SudahDitandatangani")]
    public sealed record SudahDitandatangani() : PerjanjianGalat("SUDAH");

    [GraphType("TidakBerwenang")]
    public sealed record TidakBerwenang() : PerjanjianGalat("TIDAK_BERWENANG");

    public sealed record Kedaluwarsa() : PerjanjianGalat("KEDALUWARSA");

    public sealed record PerjanjianArgs(int? Tahun, string Urut, Optional<int> Halaman, int Batsa);

    public sealed record Saring(string? Nama, IReadOnlyList<Saring>? Dan, Rentang Rentang, Status? Status, bool Aktif);

    public sealed record Rentang(int? Dari, int? Hingga);

    public sealed record SaringArgs(Saring Saring, Status Pilihan, string? Urut);

    public sealed record VersiArgs(string Nomor);

    public interface ILayanan;

    public static class SatkerFields
    {
        [Field("Query.satker")]
        public static ValueTask Satker(Batch<None, None, Satker?> b) => default;

        [Field("Query.jumlah")]
        public static int Jumlah() => 1;

        [Field("Query.cari")]
        public static ValueTask Cari(Batch<None, CariArgs, IReadOnlyList<Hasil>> b, int batas) => default;

        [Field("Query.rekap")]
        public static ValueTask Rekap(Batch<None, None, Rows<Baris>> b) => default;

        [Field("Satker.wilayah")]
        public static Provinsi Wilayah(Satker s) => new(s.Kode);

        [Field("Satker.induk")]
        public static LoadKey<Guid, Satker>? Induk(Satker s) => null;

        [Field("Satker.provinsi")]
        public static LoadKey<long, Provinsi>? Provinsi(long id) => new(id);

        [Field("Satker.label")]
        public static Task<string> Label(Satker s) => Task.FromResult(s.Kode);

        [Field("Satker.catatan")]
        public static ValueTask<string?> Catatan(Satker s) => new(s.Kode);

        [Field("Satker.riwayat")]
        public static IAsyncEnumerable<string> Riwayat(Satker s) => AsyncEnumerable.Empty<string>();

        [Field("Satker.ringkas")]
        public static string? Ringkas(Satker s, ILayanan layanan) => s.Kode;

        [Field("Satker.judul")]
        public static string? Judul(string kode, CancellationToken ct) => kode;

        [Field("Satker.batal")]
        public static void Batal(Satker s) { }

        [Field("Satker.anak")]
        public static ValueTask Anak(Batch<Pegawai, None, IReadOnlyList<Satker>> b) => default;

        [Field("Satker.ganda")]
        public static string? Ganda(Satker s) => s.Kode;

        [Field("Satker.ganda")]
        public static string? GandaLagi(Satker s) => s.Kode;

        [Field("Satker.tetangga", Key = "Idd")]
        public static ValueTask Tetangga(Batch<long, None, IReadOnlyList<Satker>> b) => default;

        [Field("Satker.cucu", Key = "Id")]
        public static ValueTask Cucu(Batch<int, None, IReadOnlyList<Satker>> b) => default;

        [Field("Satker.buyut", Key = "Id, Kode")]
        public static ValueTask Buyut(Batch<(string, long), None, IReadOnlyList<Satker>> b) => default;

        [Field("Satker.sepupu")]
        public static Task Sepupu(Batch<Satker, None, IReadOnlyList<Satker>> b) => Task.CompletedTask;

        [Field("Satker.pohon")]
        public static ValueTask Pohon<T>(Batch<Satker, None, IReadOnlyList<T>> b) => default;

        [Field("Satker.mertua")]
        public static ValueTask Mertua(Batch<Satker, None, IReadOnlyList<Satker>> b, ILayanan layanan) => default;

        [Field("Satker.moyang")]
        public static ValueTask Moyang(Batch<Satker, None, string?> b) => default;

        [Field("Bernama.nam")]
        public static string Nama(Pegawai p) => p.Nama;

        [Field("Satker.saudar")]
        public static string? Saudara(Satker s) => s.Kode;

        [Field("Satkre.anak")]
        public static string? AnakLain(Satker s) => s.Kode;

        [Guard("Satker.rahasia")]
        public static ValueTask LihatRahasia(Batch<Satker, None, string> b) => default;

        [Guard("Provinci")]
        public static ValueTask LihatProvinsi(Batch<Provinsi, None, bool> b) => default;

        [Guard("Status")]
        public static ValueTask LihatStatus(Batch<None, None, bool> b) => default;

        [Loader]
        public static ValueTask ProvinsiById(LoaderBatch<long, Provinsi> b) => default;

        [Loader]
        public static ValueTask ProvinsiLagi(LoaderBatch<long, Provinsi> b) => default;

        [Loader]
        public static ValueTask WilayahById(LoaderBatch<Guid, Provinsi> b, ILayanan layanan) => default;

        [Loader]
        public static Task<Pegawai> PegawaiById(long id) => throw new InvalidOperationException($"{id}");
    }

    public sealed record CariArgs(string Teks);

    public sealed class PerjanjianFields(ValueTask later)
    {
        [Field("Satker.ipar")]
        public ValueTask Ipar(Batch<Satker, None, IReadOnlyList<Satker>> b) => later;

        [Field("Query.perjanjian")]
        public static ValueTask Perjanjian(Batch<None, PerjanjianArgs, string?> b) => default;

        [Field("Query.periode")]
        public static string? Periode() => null;

        [Field("Query.ikhtisar")]
        public static string? Ikhtisar(VersiArgs args) => args.Nomor;

        [Field("Query.saring")]
        public static string? Menyaring(SaringArgs args) => args.Saring.Nama;

        [Field("Query.versi")]
        public static string? Versi(VersiArgs args) => args.Nomor;

        [Field("Mutation.tandaTangan", Key = "Id")]
        public static TandaTanganHasil TandaTangan() => new([]);
    }

    public sealed class TanggalCodec() : ScalarCodec<DateOnly>("Tanggal", "a date")
    {
        public override bool TryRead(ValueNode literal, out DateOnly value) => DateOnly.TryParse((literal as StringValueNode)?.Value, out value);

        public override bool TryRead(JsonElement json, out DateOnly value) => DateOnly.TryParse(json.GetString(), out value);

        public override void Write(ResponseWriter writer, DateOnly value) => writer.PlainString(value, "O");
    }

    /// <summary>A codec whose scalar is misspelt.</summary>
    public sealed class WaktuCodec() : ScalarCodec<DateTime>("Tangal", "a time")
    {
        public override bool TryRead(ValueNode literal, out DateTime value) => DateTime.TryParse((literal as StringValueNode)?.Value, out value);

        public override bool TryRead(JsonElement json, out DateTime value) => DateTime.TryParse(json.GetString(), out value);

        public override void Write(ResponseWriter writer, DateTime value) => writer.PlainString(value, "O");
    }
}
