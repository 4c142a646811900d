using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests.Contract;

namespace Kinerja.GraphQL.AspNetCore.Tests.GraphiQL;

/// <summary>GraphiQL in a real browser, which the script opens and uses as a person would.</summary>
[Trait("Lama", "true")]
public sealed class GraphiQLBrowserTests
{
    [Fact]
    public async Task Page_InABrowser_RunsQueriesAndShowsTheDocumentationFromThisServerAlone()
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { GraphiQL = true });
        var screenshot = Environment.GetEnvironmentVariable("KINERJA_SCREENSHOT");
        string[] arguments = [server.Url.ToString(), "query Coba { kantor(kode: \"1001\") { nama jenis } }", "subscription { hitung(sampai: 17, jeda: 20) { n } }", "17", "Kantor", .. screenshot is null ? [] : new[] { screenshot }];

        var line = await Task.Run(() => Assert.Single(NodeProcess.Lines("browser/graphiql.mjs", arguments)), TestContext.Current.CancellationToken);

        var seen = JsonSerializer.Deserialize<Seen>(line, JsonSerializerOptions.Web)!;
        Assert.True(seen.Console.Count == 0, string.Join("\n", seen.Console));
        Assert.True(seen.Failures.Count == 0, string.Join("\n", seen.Failures));
        Assert.Equal([server.Url.Authority], seen.Requests.Select(url => new Uri(url)).Where(url => url.Scheme != "data").Select(url => url.Authority).Distinct());
        Assert.Contains("script-src 'self'; worker-src 'self'", seen.Policy, StringComparison.Ordinal);
        Assert.Contains(seen.Workers, url => url.Contains("/graphql/graphiql/graphql.worker-", StringComparison.Ordinal));

        Assert.Contains("Satu kantor menurut kodenya.", seen.Example.Answer.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"kantor":{"nama":"Kabupaten 1-1","jenis":"KABUPATEN"}}}""", JsonSerializer.Serialize(seen.Result.Answer));
        Assert.Contains("Kabupaten 1-1", seen.Result.Shown, StringComparison.Ordinal);
        Assert.Contains("query Coba {\n  kantor(kode: \"1001\") {\n    nama\n    jenis\n  }\n}", seen.Prettified, StringComparison.Ordinal);
        Assert.Equal("Bearer contoh", seen.Authorization);
        Assert.Equal("Bearer tautan", seen.Linked);
        Assert.Contains("Contoh kecil: kantor-kantor dalam sebuah pohon, dengan daftar berhalaman.", seen.Documentation["Query"], StringComparison.Ordinal);
        Assert.Contains("Satu kantor menurut kodenya.", seen.Documentation["Query"], StringComparison.Ordinal);
        Assert.Contains("Sebuah kantor.", seen.Documentation["Kantor"], StringComparison.Ordinal);
    }

    private sealed record Seen(
        string Policy, Run Example, Run Result, string Prettified, string? Authorization, string? Linked, IReadOnlyDictionary<string, string> Documentation, IReadOnlyList<string> Workers,
        IReadOnlyList<string> Requests, IReadOnlyList<string> Failures, IReadOnlyList<string> Console);

    private sealed record Run(JsonElement Answer, string Shown);
}
