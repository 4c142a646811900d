using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Coercion;

/// <summary>What a resolver's record holds for what a client sends, as literals and as variables.</summary>
public class ArgumentTests
{
    private const string Sdl = """
        type Query {
          angka(n: Int): String
          pecahan(x: Float): String
          id(id: ID): String
          daftar(n: [[Int]]): String
          ubah(patch: Patch!): String
          pilih(satu: Pilihan!): String
          bawaan(n: Int! = 5, jenis: Jenis! = BADAN_DAERAH): String
        }

        input Patch { nama: String jumlah: Int = 7 anak: [Patch!] }
        input Pilihan @oneOf { id: ID kode: String }
        enum Jenis { DINAS BADAN_DAERAH }
        """;

    private const string BadVariable = "BAD_VARIABLE";
    private const string Invalid = "GRAPHQL_VALIDATION";

    private static readonly GraphTestHost Host = GraphTestHost.Create(Sdl, typeof(ArgumentTests).GetNestedTypes(System.Reflection.BindingFlags.NonPublic), TestOptions.Default);

    [Theory]
    [InlineData("angka(n: 1)", "1")]
    [InlineData("angka(n: -2147483648)", "-2147483648")]
    [InlineData("angka(n: null)", "null")]
    [InlineData("angka", "null")]
    [InlineData("angka(n: 2147483648)", Invalid)]
    [InlineData("angka(n: 1.0)", Invalid)]
    [InlineData("pecahan(x: 1)", "1")]
    [InlineData("pecahan(x: 1e400)", Invalid)]
    [InlineData("id(id: 12345678901234567890)", "12345678901234567890")]
    [InlineData("id(id: \"x\")", "x")]
    [InlineData("id(id: 1.5)", Invalid)]
    [InlineData("daftar(n: 1)", "[[1]]")]
    [InlineData("daftar(n: [1, null])", "[[1],null]")]
    [InlineData("daftar(n: [[1, null], []])", "[[1,null],[]]")]
    [InlineData("ubah(patch: {})", "nama: absent, jumlah: 7")]
    [InlineData("ubah(patch: {nama: null, jumlah: null})", "nama: null, jumlah: null")]
    [InlineData("ubah(patch: {nama: \"a\", anak: {jumlah: 1}})", "nama: a, jumlah: 7, anak: (nama: absent, jumlah: 1)")]
    [InlineData("pilih(satu: {kode: \"k\"})", "kode k")]
    [InlineData("pilih(satu: {kode: \"k\", id: 1})", Invalid)]
    [InlineData("pilih(satu: {kode: null})", Invalid)]
    [InlineData("bawaan", "5 BadanDaerah")]
    [InlineData("bawaan(n: 6, jenis: DINAS)", "6 Dinas")]
    public async Task Literals(string field, string expected) => Assert.Equal(expected, await Run($"{{ r: {field} }}", "{}"));

    [Theory]
    [InlineData("Int", "angka(n: $v)", "1.0", "1")]
    [InlineData("Int", "angka(n: $v)", "1e2", "100")]
    [InlineData("Int", "angka(n: $v)", "-2147483648.0", "-2147483648")]
    [InlineData("Int", "angka(n: $v)", "2147483648", BadVariable)]
    [InlineData("Int", "angka(n: $v)", "1.5", BadVariable)]
    [InlineData("Int", "angka(n: $v)", "1e400", BadVariable)]
    [InlineData("Int", "angka(n: $v)", "\"1\"", BadVariable)]
    [InlineData("Int", "angka(n: $v)", "true", BadVariable)]
    [InlineData("Float", "pecahan(x: $v)", "1e400", BadVariable)]
    [InlineData("Float", "pecahan(x: $v)", "3", "3")]
    [InlineData("ID", "id(id: $v)", "12345678901234567890", "12345678901234567890")]
    [InlineData("ID", "id(id: $v)", "1e3", "1000")]
    [InlineData("ID", "id(id: $v)", "1.5", BadVariable)]
    [InlineData("[[Int]]", "daftar(n: $v)", "1", "[[1]]")]
    [InlineData("[[Int]]", "daftar(n: $v)", "[1,null,[2]]", "[[1],null,[2]]")]
    [InlineData("Int", "daftar(n: [[1, $v]])", "null", "[[1,null]]")]
    [InlineData("Patch!", "ubah(patch: $v)", "{}", "nama: absent, jumlah: 7")]
    [InlineData("Patch!", "ubah(patch: $v)", """{"nama":null,"jumlah":null}""", "nama: null, jumlah: null")]
    [InlineData("Patch!", "ubah(patch: $v)", """{"anak":[{},{"jumlah":1}]}""", "nama: absent, jumlah: 7, anak: (nama: absent, jumlah: 7), (nama: absent, jumlah: 1)")]
    [InlineData("Patch!", "ubah(patch: $v)", """{"anak":[null]}""", BadVariable)]
    [InlineData("String", "ubah(patch: {nama: $v})", "null", "nama: null, jumlah: 7")]
    [InlineData("Pilihan!", "pilih(satu: $v)", """{"id":1}""", "id 1")]
    [InlineData("Pilihan!", "pilih(satu: $v)", """{"id":1,"kode":null}""", BadVariable)]
    [InlineData("Pilihan!", "pilih(satu: $v)", "{}", BadVariable)]
    [InlineData("Jenis!", "bawaan(jenis: $v)", "\"DINAS\"", "5 Dinas")]
    [InlineData("Jenis!", "bawaan(jenis: $v)", "\"Dinas\"", BadVariable)]
    public async Task Variables(string type, string field, string json, string expected) =>
        Assert.Equal(expected, await Run($"query($v: {type}) {{ r: {field} }}", $"{{\"v\":{json}}}"));

    [Theory]
    [InlineData("Int", "angka(n: $v)", "null")]
    [InlineData("Int", "daftar(n: [[1, $v]])", "[[1,null]]")]
    [InlineData("String", "ubah(patch: {nama: $v})", "nama: absent, jumlah: 7")]
    [InlineData("Int", "ubah(patch: {jumlah: $v})", "nama: absent, jumlah: 7")]
    [InlineData("Int = 3", "bawaan(n: $v)", "3 BadanDaerah")]
    [InlineData("Int", "bawaan(n: $v)", "5 BadanDaerah")]
    [InlineData("Patch!", "ubah(patch: $v)", BadVariable)]
    public async Task Variables_NotGiven(string type, string field, string expected) => Assert.Equal(expected, await Run($"query($v: {type}) {{ r: {field} }}", "{}"));

    [Fact]
    public async Task Variable_NullForANonNullArgumentWithADefault_FailsTheField()
    {
        var answer = await Host.ExecuteAsync("query($v: Int) { r: bawaan(n: $v) }", """{"v":null}""", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"r":null}""", answer.Data);
        Assert.Equal(ErrorCodes.BadArgument, Assert.Single(answer.Errors).Code);
    }

    private static async Task<string> Run(string document, string variables)
    {
        var answer = await Host.ExecuteAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken);
        if (answer.Errors is [var first, ..]) return first.Code;
        using var data = System.Text.Json.JsonDocument.Parse(answer.Data!);
        return data.RootElement.GetProperty("r").GetString() ?? "none";
    }

    internal sealed record AngkaArgs(int? N);

    internal sealed record PecahanArgs(double? X);

    internal sealed record IdArgs(string? Id);

    internal sealed record DaftarArgs(IReadOnlyList<IReadOnlyList<int?>?>? N);

    internal sealed record UbahArgs(Patch Patch);

    internal sealed record Patch(Optional<string?> Nama, int? Jumlah, IReadOnlyList<Patch>? Anak)
    {
        public string Text => $"nama: {(Nama.IsSet ? Nama.Value ?? "null" : "absent")}, jumlah: {Jumlah?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}"
            + (Anak is null ? "" : $", anak: {string.Join(", ", Anak.Select(a => $"({a.Text})"))}");
    }

    internal sealed record PilihArgs(Pilihan Satu);

    internal sealed record Pilihan(string? Id, string? Kode);

    internal sealed record BawaanArgs(int N, Jenis Jenis);

    internal enum Jenis
    {
        Dinas,
        BadanDaerah,
    }

    internal static class Fields
    {
        [Field("Query.angka")]
        public static string Angka(AngkaArgs args) => args.N is { } n ? FormattableString.Invariant($"{n}") : "null";

        [Field("Query.pecahan")]
        public static string Pecahan(PecahanArgs args) => args.X is { } x ? FormattableString.Invariant($"{x}") : "null";

        [Field("Query.id")]
        public static string Id(IdArgs args) => args.Id ?? "null";

        [Field("Query.daftar")]
        public static string Daftar(DaftarArgs args) => System.Text.Json.JsonSerializer.Serialize(args.N);

        [Field("Query.ubah")]
        public static string Ubah(UbahArgs args) => args.Patch.Text;

        [Field("Query.pilih")]
        public static string Pilih(PilihArgs args) => args.Satu.Id is { } id ? $"id {id}" : $"kode {args.Satu.Kode}";

        [Field("Query.bawaan")]
        public static string Bawaan(BawaanArgs args) => $"{args.N} {args.Jenis}";
    }
}
