using System.Net.Http.Json;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public class ReportTests
{
    private const string Query = "{ daftarKantor(first: 3) { nodes { nama anak(first: 7) { nama } } } kantor(kode: \"10\") { nama } }";

    [Fact]
    public async Task Cost_WhenAsked_NamesItsThreeLargestContributors()
    {
        var extensions = await ExtensionsAsync("GraphQL-Cost", allowExplain: false);

        var cost = extensions!.Value.GetProperty("cost");
        Assert.True(cost.GetProperty("total").GetInt64() >= 3 + (3 * 7) + 1, cost.GetRawText());
        Assert.Equal("daftarKantor.nodes.anak", cost.GetProperty("largest")[0].GetProperty("path").GetString());
        Assert.Equal("Kantor.anak", cost.GetProperty("largest")[0].GetProperty("coordinate").GetString());
        Assert.Equal(3, cost.GetProperty("largest").GetArrayLength());
        Assert.False(extensions.Value.TryGetProperty("explain", out _));
    }

    [Fact]
    public async Task Explanation_WhereAllowed_TellsWavesAndCalls()
    {
        var explain = (await ExtensionsAsync("GraphQL-Explain", allowExplain: true))!.Value.GetProperty("explain");

        Assert.Contains("Kantor.anak", explain.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, explain.GetProperty("waves").GetArrayLength());
    }

    [Fact]
    public async Task Explanation_WhereNotAllowed_IsNotTold() => Assert.Null(await ExtensionsAsync("GraphQL-Explain", allowExplain: false));

    [Fact]
    public async Task Answer_WhenNothingIsAsked_HasNoExtensions() => Assert.Null(await ExtensionsAsync("X-Nothing", allowExplain: true));

    private static async Task<JsonElement?> ExtensionsAsync(string header, bool allowExplain)
    {
        await using var server = await SampleServer.StartAsync(configure: o => o with { AllowExplain = allowExplain });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add(header, "report");
        var response = await http.PostAsJsonAsync(server.Url, new { query = Query }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("Provinsi 1", answer.GetProperty("data").GetProperty("kantor").GetProperty("nama").GetString());
        return answer.TryGetProperty("extensions", out var extensions) ? extensions : null;
    }
}
