using System.Text.Json;
using System.Text.RegularExpressions;
using Kinerja.Api.Hosting;
using Kinerja.Domain.Akses;

namespace Kinerja.Api.Tests.Hosting;

/// <summary>What the README shows is what GraphiQL opens with, and it works.</summary>
public sealed partial class TourTests(KinerjaApp app) : IClassFixture<KinerjaApp>
{
    [Fact]
    public void Readme_ShowsTheTabs_AsTheyAre()
    {
        var shown = QueryBlocks().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(m => m.Groups[1].Value);

        Assert.Equal(Tour.Tabs.Select(t => t.Query), shown);
    }

    [Fact]
    public async Task EveryTab_WhenSent_IsAnsweredWithoutAnError()
    {
        var token = await app.TokenAsync(Peran.Admin, "00");

        foreach (var tab in Tour.Tabs)
        {
            var answer = await app.AskAsync(token, tab.Query);

            Assert.False(answer.TryGetProperty("errors", out var errors), $"{tab.Query}\n{errors}");
            Assert.DoesNotContain("\"pesan\":", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hierarki_ShowsTheWholeCountry()
    {
        var answer = await app.AskAsync(await app.TokenAsync(Peran.Admin, "00"), Tour.Tabs[0].Query);

        var provinsi = answer.GetProperty("data").GetProperty("satker").GetProperty("anak").EnumerateArray().ToArray();
        Assert.Equal(38, provinsi.Length);
        Assert.Equal(514, provinsi.Sum(p => p.GetProperty("anak").GetArrayLength()));
        Assert.Equal([("81", 11), ("82", 10)], provinsi.Select(Count).Where(p => p.Item1 is "81" or "82"));
    }

    private static (string, int) Count(JsonElement provinsi) => (provinsi.GetProperty("kode").GetString()!, provinsi.GetProperty("anak").GetArrayLength());

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex QueryBlocks();
}
