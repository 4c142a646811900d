using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

public class SchemaPrinterTests
{
    /// <summary>Holds everything the printer must lay out; the expected text is what the reference implementation prints.</summary>
    private const string Everything =
        """"
        "Skema kinerja"
        schema @pakai(alasan: "uji") { query: Query mutation: Ubah }
        extend schema @pakai(alasan: "lagi")
        """
        Bobot sebuah medan.

          menjorok
        """
        directive @biaya("besarnya" bobot: Int! = 1, satuan: String = "\u0001x\"") repeatable on FIELD_DEFINITION | OBJECT
        directive @pakai(alasan: String, lain: [Int!] = [1, 2]) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        type Query implements Simpul & Bernama @pakai { id: ID! "nama\u0007" nama(panjang: Int = 3 @deprecated, "dengan gelar" gelar: Boolean = true @pakai): String @deprecated(reason: "pakai \"sebutan\"") @pakai
          "sesudah" sesudah(a: N = {b: 1, a: [A, B]}, c: Int): [Int!]! }
        interface Simpul { id: ID! }
        interface Bernama @pakai { nama(panjang: Int = 3 @deprecated, gelar: Boolean): String @deprecated }
        type Ubah { a: Int }
        union Hasil @pakai = | Query | Ubah
        enum E @pakai { A "b" B @deprecated C @pakai }
        "" input N @pakai { a: [E!] @pakai, "bulan" b: Int = 1 @deprecated c: S }
        input Satu @oneOf { a: Int b: Int }
        scalar S @specifiedBy(url: "https://contoh.test/s") @pakai
        scalar ID
        """";

    [Fact]
    public void Print_LaysOutLikeTheReference() => Assert.Equal(
        """""""
        """Skema kinerja"""
        schema {
          query: Query
          mutation: Ubah
        }

        """
        Bobot sebuah medan.

          menjorok
        """
        directive @biaya(
          """besarnya"""
          bobot: Int! = 1
          satuan: String = "\u0001x\""
        ) repeatable on FIELD_DEFINITION | OBJECT

        directive @pakai(alasan: String, lain: [Int!] = [1, 2]) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        type Query implements Simpul & Bernama {
          id: ID!

          "nama\u0007"
          nama(
            panjang: Int = 3 @deprecated

            """dengan gelar"""
            gelar: Boolean = true
          ): String @deprecated(reason: "pakai \"sebutan\"")

          """sesudah"""
          sesudah(a: N = { b: 1, a: [A, B] }, c: Int): [Int!]!
        }

        interface Simpul {
          id: ID!
        }

        interface Bernama {
          nama(panjang: Int = 3 @deprecated, gelar: Boolean): String @deprecated
        }

        type Ubah {
          a: Int
        }

        union Hasil = Query | Ubah

        enum E {
          A

          """b"""
          B @deprecated
          C
        }

        """"""
        input N {
          a: [E!]

          """bulan"""
          b: Int = 1 @deprecated
          c: S
        }

        input Satu @oneOf {
          a: Int
          b: Int
        }

        scalar S @specifiedBy(url: "https://contoh.test/s")
        """"""",
        SchemaPrinter.Print(Sdl.Schema(Everything)));

    [Fact]
    public void Export_KeepsEveryAppliedDirective()
    {
        var lines = SchemaPrinter.Export(Sdl.Schema(Everything)).Split('\n').Where(l => l.Contains('@')).Select(l => l.Trim());

        Assert.Equal(
            [
                """schema @pakai(alasan: "uji") @pakai(alasan: "lagi") {""",
                "directive @biaya(",
                "directive @pakai(alasan: String, lain: [Int!] = [1, 2]) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION",
                "type Query implements Simpul & Bernama @pakai {",
                "panjang: Int = 3 @deprecated",
                "gelar: Boolean = true @pakai",
                """): String @deprecated(reason: "pakai \"sebutan\"") @pakai""",
                "interface Bernama @pakai {",
                "nama(panjang: Int = 3 @deprecated, gelar: Boolean): String @deprecated",
                "union Hasil @pakai = Query | Ubah",
                "enum E @pakai {",
                "B @deprecated",
                "C @pakai",
                "input N @pakai {",
                "a: [E!] @pakai",
                "b: Int = 1 @deprecated",
                "input Satu @oneOf {",
                """scalar S @specifiedBy(url: "https://contoh.test/s") @pakai""",
            ],
            lines);
    }

    [Fact]
    public void Export_ReadAgain_IsTheSameText()
    {
        var exported = SchemaPrinter.Export(Sdl.Schema(Everything));

        Assert.Equal(exported, SchemaPrinter.Export(Sdl.Schema(exported)));
    }

    [Theory]
    [InlineData("type Query { a: Int }", "type Query {\n  a: Int\n}")]
    [InlineData("schema { query: Query } type Query { a: Int }", "type Query {\n  a: Int\n}")]
    [InlineData("schema { query: Query } type Query { a: Int } type Mutation { a: Int }", "schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}")]
    [InlineData("\"x\" type Query { a: Int }", "\"\"\"x\"\"\"\ntype Query {\n  a: Int\n}")]
    [InlineData("directive @skip on QUERY type Query { a: Int }", "type Query {\n  a: Int\n}")]
    public void Print_SaysOfTheRootTypesOnlyWhatIsUnusual(string sdl, string expected) => Assert.Equal(expected, SchemaPrinter.Print(Sdl.Schema(sdl)));

    [Fact]
    public void Export_KeepsABuiltInDirectiveThatAFileDefinesAnew() => Assert.Equal(
        "directive @skip on OBJECT\n\ntype Query @skip {\n  a: Int\n}",
        SchemaPrinter.Export(Sdl.Schema("directive @skip on OBJECT type Query @skip { a: Int }")));

    /// <summary>A text that a block string would change is quoted; the others stand in blocks.</summary>
    [Theory]
    [InlineData("""
        "a\nb"
        """, "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("""
        "\na"
        """, "\"\\na\"")]
    [InlineData("""
        "a\n"
        """, "\"a\\n\"")]
    [InlineData("""
        " a\n  b"
        """, "\" a\\n  b\"")]
    [InlineData("""
        "a\n  b\n\n c"
        """, "\"\"\"\na\n  b\n\n c\n\"\"\"")]
    [InlineData("""
        "a\rb"
        """, "\"a\\rb\"")]
    [InlineData("""
        "a\u0010b"
        """, "\"\"\"a\u0010b\"\"\"")]
    [InlineData("""
        "  "
        """, "\"  \"")]
    public void Print_QuotesADescriptionOnlyIfItMust(string description, string expected) =>
        Assert.Equal($"{expected}\nscalar S", SchemaPrinter.Print(Sdl.Schema($"{description} scalar S type Query {{ a: Int }}")).Split("\n\ntype Query")[0]);
}
