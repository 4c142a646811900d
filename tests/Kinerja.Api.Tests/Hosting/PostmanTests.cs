using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Domain.Akses;

namespace Kinerja.Api.Tests.Hosting;

/// <summary>The collection in postman/ tells the whole story, and newman tells it against the host.</summary>
public sealed class PostmanTests(KinerjaApp app) : IClassFixture<KinerjaApp>
{
    [Fact]
    public async Task Collection_WhenRunByNewman_HoldsEveryAssertion()
    {
        var outcomes = await RunAsync(app.Address.ToString().TrimEnd('/'), await app.TokenAsync(Peran.Admin, "00"));

        Report(outcomes);
        Assert.Equal([], outcomes.Where(o => o.Error is not null).Select(o => $"{o.Name}: {o.Error}"));
        Assert.True(outcomes.Count >= Requests().Count(), "Every request of the collection has an assertion.");
    }

    private static async Task<List<Outcome>> RunAsync(string address, string token)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.PathOf("tests", "contract") };
        foreach (var argument in (string[])["postman.mjs", address, token]) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await complaints);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Outcome>(line, JsonSerializerOptions.Web)!)];
    }

    /// <summary>newman is a runner of its own: its assertions are counted in the run's last line.</summary>
    private static void Report(List<Outcome> outcomes)
    {
        if (Environment.GetEnvironmentVariable("KINERJA_TEST_RESULTS") is not { Length: > 0 } folder) return;
        File.WriteAllLines(Path.Combine(folder, "newman.tsv"), outcomes.Select(o => $"{(o.Error is null ? "passed" : "failed")}\tnewman: {o.Name.Replace('\t', ' ')}\t{o.Error?.ReplaceLineEndings("\u0001")}"));
    }

    private static IEnumerable<JsonNode> Requests() => Items(JsonNode.Parse(File.ReadAllText(Repository.PathOf("postman", "kinerja.postman_collection.json")))!);

    private static IEnumerable<JsonNode> Items(JsonNode node) => node["item"] is JsonArray items ? items.SelectMany(item => Items(item!)) : [node];

    private sealed record Outcome(string Name, string? Error);
}
