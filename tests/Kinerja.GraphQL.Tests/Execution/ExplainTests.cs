using System.Text.RegularExpressions;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

public partial class ExplainTests
{
    private const string Sdl = """
        type Query { daftar: [Satker!]! }
        type Mutation { ubah: Satker! }
        type Satker { kode: String! induk: Satker indikator: [Indikator!]! rahasia: String }
        type Indikator { nama: String! satker: Satker! }
        """;

    private const string Document = "{ daftar { kode induk { kode } indikator { nama satker { kode rahasia } } } }";

    [Fact]
    public async Task Explain_TellsWavesBatchesAndCost()
    {
        var answer = await RunAsync(Document, explain: true, allow: true);

        var extensions = answer.Json[answer.Json.IndexOf(""","extensions":""", StringComparison.Ordinal)..];
        Assert.Equal(
            """
            ,"extensions":{"cost":{"total":5100,"largest":[{"coordinate":"Satker.indikator","path":"daftar.indikator","cost":2500},{"coordinate":"Indikator.satker","path":"daftar.indikator.satker","cost":2500},{"coordinate":"Query.daftar","path":"daftar","cost":50}]},
            "explain":{"waves":[
            {"wave":0,"statements":1,"batches":[{"kind":"field","coordinate":"Query.daftar","path":"daftar","parents":1,"rows":3,"microseconds":0}]},
            {"wave":1,"statements":2,"batches":[{"kind":"field","coordinate":"Satker.indikator","path":"daftar.indikator","parents":3,"keys":2,"rows":6,"microseconds":0},{"kind":"loader","coordinate":"Fields.ByKode","path":"daftar.induk","parents":1,"keys":1,"rows":3,"microseconds":0}]},
            {"wave":2,"statements":0,"batches":[{"kind":"loader","coordinate":"Fields.ByKode","path":"daftar.indikator.satker","parents":2,"keys":2,"rows":6,"microseconds":0}]},
            {"wave":3,"statements":0,"batches":[{"kind":"guard","coordinate":"Satker.rahasia","path":"daftar.indikator.satker.rahasia","parents":6,"rows":0,"microseconds":0}]}]}}}
            """.ReplaceLineEndings(""),
            Microseconds().Replace(extensions, "\"microseconds\":0"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Explain_WhenNotAskedOrNotAllowed_SaysNothing(bool explain, bool allow)
    {
        var answer = await RunAsync(Document, explain, allow);

        Assert.DoesNotContain("extensions", answer.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfAMutation_TellsItsWavesInTurn()
    {
        var answer = await RunAsync("mutation { a: ubah { kode } b: ubah { kode } }", explain: true, allow: true);

        Assert.Equal(2, Regex.Count(answer.Json, "\"wave\":0,\"statements\":0,\"batches\":\\[\\{\"kind\":\"field\",\"coordinate\":\"Mutation.ubah\""));
    }

    private static Task<TestAnswer> RunAsync(string document, bool explain, bool allow)
    {
        var host = GraphTestHost.Create(Sdl, [typeof(Satker), typeof(Indikator), typeof(Fields)], TestOptions.Default with { AllowExplain = allow }, services: new TestServices(new Session()));
        return host.ExecuteAsync(new GraphRequest { Document = System.Text.Encoding.UTF8.GetBytes(document), Explain = explain }, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("\"microseconds\":[0-9]+")]
    private static partial Regex Microseconds();

    internal sealed class Session : IStatementCounter
    {
        public long Statements { get; set; }
    }

    [GraphType("Satker")]
    internal sealed record Satker(string Kode, int Kelompok);

    [GraphType("Indikator")]
    internal sealed record Indikator(string Nama, string KodeSatker);

    internal static class Fields
    {
        [Field("Query.daftar")]
        public static ValueTask Daftar(Batch<None, None, IReadOnlyList<Satker>> batch, Session session)
        {
            session.Statements++;
            batch.FillAll([new("a", 1), new("b", 1), new("c", 2)]);
            return default;
        }

        [Field("Mutation.ubah")]
        public static ValueTask Ubah(Batch<None, None, Satker> batch)
        {
            batch.FillAll(new Satker("a", 1));
            return default;
        }

        [Field("Satker.indikator", Key = "Kelompok")]
        public static async ValueTask Indikator(Batch<int, None, IReadOnlyList<Indikator>> batch, Session session)
        {
            await Task.Yield();
            session.Statements++;
            batch.FillAll([new("satu", "x"), new("dua", "y")]);
        }

        [Field("Satker.induk")]
        public static LoadKey<string, Satker> Induk(Satker _) => new("induk");

        [Field("Indikator.satker")]
        public static LoadKey<string, Satker> SatkerOf(Indikator indikator) => new(indikator.KodeSatker);

        [Field("Satker.rahasia")]
        public static string? Rahasia(Satker satker) => satker.Kode;

        [Guard("Satker.rahasia")]
        public static ValueTask Boleh(Batch<Satker, None, bool> batch)
        {
            for (var i = 0; i < batch.Count; i++) batch.Set(i, true);
            return default;
        }

        [Loader]
        public static ValueTask ByKode(LoaderBatch<string, Satker> batch, Session session)
        {
            if (batch.Keys.Contains("induk")) session.Statements++;
            batch.FillMap(batch.Keys.ToDictionary(k => k, k => new Satker(k, 0)));
            return default;
        }
    }
}
