using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

public class CostTests
{
    public static TheoryData<string, string, long> Priced => new()
    {
        { "{ satu { nama } }", "{}", 1 },
        { "{ satu { induk { induk { nama } } } }", "{}", 3 },
        { "{ hitung }", "{}", 5 },
        { "{ a: hitung b: hitung }", "{}", 10 },
        { "{ mahal { induk { nama } } }", "{}", 8 },

        // Sizes: sent, default, null, negative, zero, from variables.
        { "{ daftar { nama } }", "{}", 2 },
        { "{ daftar(first: 10) { nama } }", "{}", 10 },
        { "{ daftar(first: 1, last: 9) { nama } }", "{}", 9 },
        { "{ daftar(first: null) { nama } }", "{}", 2 },
        { "{ daftar(first: -5) { nama } }", "{}", 2 },
        { "{ daftar(first: 0) { induk { nama } } }", "{}", 0 },
        { "query($n: Int) { daftar(first: $n) { nama } }", """{"n":30}""", 30 },
        { "query($n: Int) { daftar(first: $n) { nama } }", "{}", 2 },
        { "query($n: Int) { daftar(first: $n) { nama } }", """{"n":null}""", 2 },
        { "query($n: Int = 7) { daftar(first: $n) { nama } }", "{}", 7 },
        { "{ semua { nama } }", "{}", 3 },
        { "{ satu { anak { nama } } }", "{}", 1 + 4 },
        { "{ satu { anak(first: 6) { indikator { nama } } } }", "{}", 1 + 6 + 12 },
        { "{ satu { kisi { nama } } }", "{}", 1 + 9 },
        { """{ menurutId(ids: ["a", "b", "c"]) { induk { nama } } }""", "{}", 6 },
        { "query($i: [ID!]!) { menurutId(ids: $i) { nama } }", """{"i":["a","b"]}""", 2 },
        { "{ halaman(pilih: { batas: { jumlah: 8 } }) { nama } }", "{}", 8 },
        { "query($p: Pilih!) { halaman(pilih: $p) { nama } }", """{"p":{"batas":{"jumlah":9}}}""", 9 },

        // Connections: the page is named above the lists it is the length of.
        { "{ hubungan(first: 10) { jumlah } }", "{}", 1 },
        { "{ hubungan(first: 10) { edges { node { nama } } } }", "{}", 1 + 10 + 10 },
        { "{ hubungan(first: 10) { x: nodes { indikator { nama } } lain { nama } } }", "{}", 1 + 10 + 20 + 3 },

        // A filter costs what was sent of it, not what could be sent.
        { "query($s: Saring) { daftar(saring: $s) { nama } }", "{}", 2 },
        { "query($s: Saring) { daftar(saring: $s) { nama } }", """{"s":null}""", 2 },
        { "query($s: Saring) { daftar(saring: $s) { nama } }", """{"s":{}}""", 2 + 1 },
        { "query($s: Saring) { daftar(saring: $s) { nama } }", """{"s":{"nama":"a","tanpaHarga":1}}""", 2 + 1 + 10 },
        { """{ daftar(saring: { dan: [{ nama: "a" }, { nama: "b" }, { bukan: { nama: "c" } }] }) { nama } }""", "{}", 2 + 1 + 30 },
        { """{ semua { nama } daftar(first: 100, saring: { nama: null }) { nama } }""", "{}", 3 + 100 + 1 },

        // Weights of leaves count for each row.
        { "{ satu { indikator { nilai(first: 5) { angka label } } } }", "{}", 1 + 2 + 10 + 10 },

        // Merged fields cost once; aliases each.
        { "{ daftar(first: 5) { nama } daftar(first: 5) { induk { nama } } ...a ...a } fragment a on Query { daftar(first: 5) { induk { nama } } }", "{}", 10 },
        { "{ a: daftar(first: 5) { nama } b: daftar(first: 6) { nama } }", "{}", 11 },

        // Conditions are known before.
        { "query($x: Boolean!) { satu { nama } daftar(first: 100) @include(if: $x) { nama } }", """{"x":false}""", 1 },
        { "query($x: Boolean!) { satu { nama } daftar(first: 100) @include(if: $x) { nama } }", """{"x":true}""", 101 },

        // The most expensive type at an abstract position; an interface's field as dear as its dearest.
        { "{ campur { ... on Satker { indikator { nama } } ... on Indikator { nilai(first: 9) { angka } } } }", "{}", 1 + 9 },
        { "{ apaSaja { __typename ... on Satker { anak(first: 3) { nama } } ... on Indikator { satker { nama } } ... on Bernama { nama } } }", "{}", 1 + 3 },
        { "{ campur { anak { nama } } }", "{}", 1 + (5 * 2) },
        { "{ campur { anak(first: 2) { induk { nama } } } }", "{}", 1 + (2 * 2) + 2 },
        { "{ campur { ...s ...i } } fragment s on Satker { a: anak(first: 3) { nama } } fragment i on Indikator { a: anak(first: 4) { nama } }", "{}", 1 + (4 * 2) },
        { "{ campur { ... on Satker { ...f } ... on Indikator { ...f satker { nama } } } } fragment f on Bernama { anak(first: 3) { nama } }", "{}", 1 + (3 * 2) + 1 },
        { "{ __typename }", "{}", 0 },
    };

    [Theory]
    [MemberData(nameof(Priced))]
    public async Task Cost_IsWeightTimesSizes(string document, string variables, long expected)
    {
        var answer = await AskAsync(PricedSchema.Host(), document, variables);

        Assert.Equal(expected, TotalOf(answer));
    }

    [Fact]
    public async Task Cost_PastTheLimit_IsRefusedWithTheThreeLargest()
    {
        var host = PricedSchema.Host(new ExecutionLimits { MaxCost = 100 });

        var answer = await host.ExecuteAsync("{ x: satu { nama } daftar(first: 10) { anak(first: 20) { indikator { nama } } } hitung }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"errors":[{"message":"The operation costs 616; 100 are allowed. Most of it is daftar.anak.indikator (400), daftar.anak (200), daftar (10). Ask for smaller pages there, or for fewer levels.","extensions":"""
            + """{"code":"LIMIT_EXCEEDED","allowed":100,"largest":[{"coordinate":"Satker.indikator","path":"daftar.anak.indikator","cost":400},"""
            + """{"coordinate":"Satker.anak","path":"daftar.anak","cost":200},{"coordinate":"Query.daftar","path":"daftar","cost":10}],"limit":"maxCost","value":616}}]}""",
            answer.Json);
        Assert.True(answer.IsRequestError);
        Assert.Empty(host.Calls.Calls);
    }

    [Fact]
    public async Task Cost_AtTheLimit_Runs()
    {
        var host = PricedSchema.Host(new ExecutionLimits { MaxCost = 10 });

        Assert.False((await host.ExecuteAsync("{ daftar(first: 10) { nama } }", cancellationToken: TestContext.Current.CancellationToken)).IsRequestError);
        Assert.True((await host.ExecuteAsync("{ daftar(first: 11) { nama } }", cancellationToken: TestContext.Current.CancellationToken)).IsRequestError);
    }

    [Fact]
    public async Task Report_IsInTheAnswerOnlyIfAskedFor()
    {
        var host = PricedSchema.Host();
        var request = new GraphRequest { Document = "{ satu { nama anak(first: 2) { nama } } }"u8.ToArray() };

        Assert.Equal("""{"data":{"satu":{"nama":"satu","anak":[{"nama":"satu"},{"nama":"satu"}]}}}""", (await host.ExecuteAsync(request, TestContext.Current.CancellationToken)).Json);
        Assert.Equal(
            """{"data":{"satu":{"nama":"satu","anak":[{"nama":"satu"},{"nama":"satu"}]}},"extensions":{"cost":{"total":3,"largest":[{"coordinate":"Satker.anak","path":"satu.anak","cost":2},{"coordinate":"Query.satu","path":"satu","cost":1}]}}}""",
            (await host.ExecuteAsync(request with { ReportCost = true }, TestContext.Current.CancellationToken)).Json);
    }

    [Fact]
    public async Task Refused_WithReport_TellsTheCostToo()
    {
        var host = PricedSchema.Host(new ExecutionLimits { MaxCost = 1 });

        using var answer = JsonDocument.Parse((await AskAsync(host, "{ daftar { nama } }", "{}")).Json);

        Assert.Equal(2, answer.RootElement.GetProperty("extensions").GetProperty("cost").GetProperty("total").GetInt64());
        Assert.False(answer.RootElement.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ daftar(first: 2147483647) { anak(first: 2147483647) { anak(first: 2147483647) { anak(first: 2147483647) { nama } } } } }")]
    [InlineData("{ daftar(first: 2147483647) { anak(first: 2147483647) { anak(first: 2147483647) { anak(first: 0) { nama } } } } }")]
    [InlineData("{ a: daftar(first: 2147483647) { anak(first: 2147483647) { anak(first: 2) { nama } } } b: daftar(first: 2147483647) { anak(first: 2147483647) { anak(first: 2) { nama } } } }")]
    public async Task Cost_TooLargeForANumber_StaysTheLargest(string document)
    {
        var answer = await AskAsync(PricedSchema.Host(), document, "{}");

        Assert.Equal(long.MaxValue, TotalOf(answer));
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(answer.Errors).Code);
    }

    internal static async Task<TestAnswer> AskAsync(GraphTestHost host, string document, string variables)
    {
        using var json = JsonDocument.Parse(variables);
        return await host.ExecuteAsync(
            new GraphRequest { Document = Encoding.UTF8.GetBytes(document), Variables = json.RootElement, ReportCost = true }, TestContext.Current.CancellationToken);
    }

    internal static long TotalOf(TestAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Json, new JsonDocumentOptions { MaxDepth = 300 });
        return json.RootElement.GetProperty("extensions").GetProperty("cost").GetProperty("total").GetInt64();
    }
}
