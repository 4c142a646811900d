using System.Text;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>Documents and variables that want to hurt: each is refused with a code or answered, and quickly.</summary>
[Collection(Alone.Name)]
public class HostileTests
{
    private const string Sdl = """
        directive @tanda repeatable on FIELD
        type Query { satker: Satker! saring(saring: Saring, angka: [[Int]]): Int teks(teks: String): String id(id: ID): ID }
        type Satker { id: ID! nama: String! anak: [Satker!]! induk: Satker! }
        input Saring { nama: String dan: [Saring!] bukan: Saring }
        """;

    private static readonly Dictionary<string, Attack> Attacks = new()
    {
        ["20,000 selection sets"] = new(Repeat("{satker", 20_000), "LIMIT_EXCEEDED"),
        ["20,000 selection sets, closed"] = new(Repeat("{satker", 20_000) + Repeat("}", 20_000), "LIMIT_EXCEEDED"),
        ["20,000 lists"] = new($"{{ saring(angka: {Repeat("[", 20_000)}", "LIMIT_EXCEEDED"),
        ["20,000 objects"] = new($"{{ saring(saring: {Repeat("{bukan:", 20_000)}", "LIMIT_EXCEEDED"),
        ["20,000 list types"] = new($"query($a: {Repeat("[", 20_000)}", "LIMIT_EXCEEDED"),
        ["20,000 inline fragments"] = new(Repeat("{...", 20_000), "LIMIT_EXCEEDED"),
        ["190 levels of fields"] = new($"{{satker{Repeat("{induk", 190)}{{id}}{Repeat("}", 191)}", "LIMIT_EXCEEDED"),
        ["190 list types"] = new($"query($a: {Repeat("[", 190)}Int{Repeat("]", 190)}) {{ saring(angka: $a) }}", "GRAPHQL_VALIDATION"),
        ["190 lists for a list of lists"] = new($"{{ saring(angka: {Repeat("[", 190)}{Repeat("]", 190)}) }}", "GRAPHQL_VALIDATION"),
        ["190 input objects"] = new($"{{ saring(saring: {Repeat("{bukan:", 190)}{{}}{Repeat("}", 190)}) }}", null),
        ["10,000 aliases"] = new($"{{ satker {{ {Many(10_000, i => $"a{i}:nama ")} }} }}", "LIMIT_EXCEEDED"),
        ["4,900 aliases"] = new($"{{ satker {{ {Many(4_900, i => $"a{i}:nama ")} }} }}", "LIMIT_EXCEEDED"),
        ["4,900 aliases at the root"] = new($"{{ {Many(4_900, i => $"a{i}:__typename ")} }}", "LIMIT_EXCEEDED"),
        ["4,000 equal fields"] = new($"{{ satker {{ {Repeat("nama ", 4_000)} }} }}", null),
        ["14,000 equal fields"] = new($"{{ satker {{ {Repeat("nama ", 14_000)} }} }}", null),
        ["800 equal composites"] = new($"{{ satker {{ {Repeat("induk { induk { id nama } } ", 800)} }} }}", null),
        ["2,000 composites with different leaves"] = new($"{{ satker {{ {Many(2_000, i => $"induk {{ a{i}:id }} ")} }} }}", "LIMIT_EXCEEDED"),
        ["conflicts in 3,000 fields"] = new($"{{ satker {{ {Many(3_000, i => i % 2 == 0 ? "x:nama " : "x:id ")} }} }}", "LIMIT_EXCEEDED"),
        ["40 doubling fragments"] = new("{ satker { ...f0 } }" + Many(40, i => $"fragment f{i} on Satker {{ a:induk {{ ...f{i + 1} }} b:induk {{ ...f{i + 1} }} }} ") + "fragment f40 on Satker { id }", "LIMIT_EXCEEDED"),
        ["40 doubling fragments of one name"] = new("{ satker { ...f0 } }" + Many(40, i => $"fragment f{i} on Satker {{ induk {{ ...f{i + 1} }} induk {{ ...f{i + 1} }} }} ") + "fragment f40 on Satker { id }", "LIMIT_EXCEEDED"),
        ["40 doubling fragments of one level"] = new("{ satker { ...f0 } }" + Many(40, i => $"fragment f{i} on Satker {{ ...f{i + 1} ... {{ ...f{i + 1} }} }} ") + "fragment f40 on Satker { id }", null),
        ["a fragment that spreads itself"] = new("{ satker { ...f } } fragment f on Satker { induk { ...f } }", "GRAPHQL_VALIDATION"),
        ["a ring of 1,000 fragments"] = new("{ satker { ...f0 } }" + Many(1_000, i => $"fragment f{i} on Satker {{ ...f{(i + 1) % 1_000} }} "), "LIMIT_EXCEEDED"),
        ["100 fragments that spread each other"] = new("{ satker { ...f0 } }" + Many(100, i => $"fragment f{i} on Satker {{ {Many(100, j => $"...f{j} ")} }} "), "LIMIT_EXCEEDED"),
        ["a chain of 2,000 fragments"] = new("{ satker { ...f0 } }" + Many(2_000, i => $"fragment f{i} on Satker {{ ...f{i + 1} }} ") + "fragment f2000 on Satker { id }", "LIMIT_EXCEEDED"),
        ["a chain of 120 fragments with 30 inline fragments each"] = new("{ satker { ...f0 } }" + Many(120, i => $"fragment f{i} on Satker {Repeat("{...", 30)}{{...f{i + 1}}}{Repeat("}", 30)} ") + "fragment f120 on Satker { id }", null),
        ["a chain of 24 fragments with 190 inline fragments each"] = new("{ satker { ...f0 } }" + Many(24, i => $"fragment f{i} on Satker {Repeat("{...", 190)}{{...f{i + 1}}}{Repeat("}", 190)} ") + "fragment f24 on Satker { id }", null),
        ["5,000 spreads of one fragment"] = new($"{{ satker {{ {Repeat("...f ", 5_000)} }} }} fragment f on Satker {{ id }}", null),
        ["51 directives"] = new($"{{ satker {{ nama {Repeat("@tanda ", 51)} }} }}", "LIMIT_EXCEEDED"),
        ["50 directives"] = new($"{{ satker {{ nama {Repeat("@tanda ", 50)} }} }}", null),
        ["51 directives in a fragment and at variables"] = new($"query($a: Boolean!) {{ satker {{ {Repeat("...f ", 3)} }} }} fragment f on Satker {{ {Repeat("nama @include(if: $a) ", 51)} }}", "LIMIT_EXCEEDED", """{"a":true}"""),
        ["7,000 directives on one field"] = new($"{{ satker {{ nama {Repeat("@tanda ", 7_000)} }} }}", "LIMIT_EXCEEDED"),
        ["2,000 skips on one field"] = new($"{{ satker {{ nama {Repeat("@skip(if:true) ", 2_000)} }} }}", "GRAPHQL_VALIDATION"),
        ["a text of a megabyte"] = new($"{{ teks(teks: \"{Repeat("a", 1_000_000)}\") }}", null),
        ["a text of a megabyte of escapes"] = new($"{{ teks(teks: \"{Repeat("\\u00e9", 150_000)}\") }}", null),
        ["a block text of 200,000 lines"] = new($"{{ teks(teks: \"\"\"{Repeat(" a\n", 200_000)}\"\"\") }}", null),
        ["a megabyte of quotes"] = new(Repeat("\"", 1_000_000), "GRAPHQL_SYNTAX"),
        ["a number of a megabyte"] = new($"{{ saring(angka: {Repeat("9", 1_000_000)}) }}", "GRAPHQL_VALIDATION"),
        ["an id of a megabyte"] = new($"{{ id(id: {Repeat("9", 1_000_000)}) }}", null),
        ["a number with a huge exponent"] = new("{ saring(angka: 1e99999999999) }", "GRAPHQL_VALIDATION"),
        ["a megabyte of commas"] = new($"{{ satker {{ id {Repeat(",", 1_000_000)} }} }}", null),
        ["a megabyte of comments"] = new($"{Repeat("#\n", 500_000)}{{ satker {{ id }} }}", null),
        ["an unknown name of 200,000 letters"] = new($"{{ satker {{ {Many(5, _ => Repeat("nama", 10_000) + " ")} }} }}", "GRAPHQL_VALIDATION"),
        ["3,000 unknown names"] = new($"{{ satker {{ {Many(3_000, i => $"nama{i} ")} }} }}", "GRAPHQL_VALIDATION"),
        ["3,600 variables"] = new($"query({Many(3_600, i => $"$a{i}:Int ")}) {{ satker {{ id }} }}", "GRAPHQL_VALIDATION"),
        ["1,000 operations, none named"] = new(Many(1_000, i => $"query q{i} {{ satker {{ id }} }} "), "OPERATION_NOT_FOUND"),
        ["1,000 operations, one named"] = new(Many(1_000, i => $"query q{i} {{ satker {{ id ...f }} }} ") + "fragment f on Satker { nama }", null, Operation: "q999"),
        ["1,000 anonymous operations"] = new(Repeat("{ satker { id } } ", 1_000), "GRAPHQL_VALIDATION"),
        ["introspection four lists deep"] = new("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "GRAPHQL_VALIDATION"),
        ["introspection wide and two lists deep"] = new($"{{ {Many(28, i => $"a{i}:__schema {{ types {{ fields {{ type {{ fields {{ type {{ name kind }} }} }} }} }} }} ")} }}", null),
        ["introspection in a fragment"] = new("{ __schema { types { ...f } } } fragment f on __Type { fields { type { fields { type { ...g } } } } } fragment g on __Type { fields { type { name } } }", "GRAPHQL_VALIDATION"),
        ["types of types of types"] = new($"{{ __type(name: \"Query\") {Repeat("{ ofType ", 18)}{{ name }}{Repeat("}", 18)} }}", null),
        ["variables of 200 objects"] = new("query($a: Saring) { saring(saring: $a) }", "LIMIT_EXCEEDED", $"{{\"a\":{Repeat("{\"bukan\":", 200)}{{}}{Repeat("}", 200)}}}"),
        ["variables of 200 lists"] = new("query($a: [[Int]]) { saring(angka: $a) }", "LIMIT_EXCEEDED", $"{{\"a\":{Repeat("[", 200)}{Repeat("]", 200)}}}"),
        ["variables of 64 objects"] = new("query($a: Saring) { saring(saring: $a) }", null, $"{{\"a\":{Repeat("{\"bukan\":", 63)}{{}}{Repeat("}", 63)}}}"),
        ["variables of 64 lists"] = new("query($a: [[Int]]) { saring(angka: $a) }", "BAD_VARIABLE", $"{{\"a\":{Repeat("[", 64)}{Repeat("]", 64)}}}"),
        ["a variable of 200,000 items"] = new("query($a: [[Int]]) { saring(angka: $a) }", null, $"{{\"a\":[{Repeat("1,", 199_999)}1]}}"),
        ["a variable of 200,000 wrong items"] = new("query($a: [[Int]]) { saring(angka: $a) }", "BAD_VARIABLE", $"{{\"a\":[{Repeat("true,", 199_999)}true]}}"),
        ["an input object of 50,000 unknown fields"] = new("query($a: Saring) { saring(saring: $a) }", "BAD_VARIABLE", $"{{\"a\":{{{Many(50_000, i => $"\"x{i}\":1,")}\"nama\":\"a\"}}}}"),
        ["variables with half a pair"] = new("query($a: String) { teks(teks: $a) }", "BAD_VARIABLE", "{\"a\":\"\\ud800\"}"),
        ["1,500 variables and 100,000 values"] = new($"query({Many(1_500, i => $"$a{i}:Int ")}) {{ saring(angka: [{Many(1_500, i => $"[$a{i}]")}]) }}", null, $"{{{Many(100_000, i => $"\"b{i}\":1,")}\"a1\":1}}"),
        ["variables with half a pair in a name"] = new("query($a: String) { teks(teks: $a) }", "BAD_VARIABLE", "{\"\\ud800\":1,\"b\\udfff\":1}"),
        ["an input object with half a pair in a name"] = new("query($a: Saring) { saring(saring: $a) }", "BAD_VARIABLE", "{\"a\":{\"\\ud800\":1}}"),
        ["bytes that are no text"] = new("\u0001\u0002 { satker }", "GRAPHQL_SYNTAX"),
        ["nothing"] = new("", "GRAPHQL_SYNTAX"),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Attack_IsRefusedOrAnsweredQuickly(string name)
    {
        var attack = Attacks[name];
        await Host().ExecuteAsync("{ satker { id } }", cancellationToken: TestContext.Current.CancellationToken);

        // Each try has a cache of its own, so that each parses, validates and plans.
        var answer = await Quickly.RunAsync(() => Host().ExecuteAsync(attack.Document, attack.Variables, attack.Operation, TestContext.Current.CancellationToken));

        Assert.Equal(attack.Code, answer.Errors is [var first, ..] ? first.Code : null);
        Assert.Equal(attack.Code is not null, answer.IsRequestError);
    }

    private static GraphTestHost Host() => GraphTestHost.Create(Sdl, [typeof(Satker), typeof(Fields)], TestOptions.Default);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private sealed record Attack(string Document, string? Code, string Variables = "{}", string? Operation = null);

    [GraphType("Satker")]
    internal sealed record Satker(string Id, string Nama);

    internal sealed record Saring(string? Nama, IReadOnlyList<Saring>? Dan, Saring? Bukan);

    internal sealed record SaringArgs(Saring? Saring, IReadOnlyList<IReadOnlyList<int?>?>? Angka);

    internal sealed record TeksArgs(string? Teks);

    internal sealed record IdArgs(string? Id);

    internal static class Fields
    {
        [Field("Query.satker")]
        public static Satker Satker() => new("1", "satu");

        [Field("Query.saring")]
        public static int? Saring(SaringArgs args) => args.Angka?.Count;

        [Field("Query.teks")]
        public static string? Teks(TeksArgs args) => args.Teks;

        [Field("Query.id")]
        public static string? Id(IdArgs args) => args.Id;

        [Field("Satker.anak")]
        public static IReadOnlyList<Satker> Anak(Satker s) => [s, s];

        [Field("Satker.induk")]
        public static Satker Induk(Satker s) => s;
    }
}
