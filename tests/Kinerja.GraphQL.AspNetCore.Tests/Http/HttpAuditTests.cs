using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Tests.Contract;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public class HttpAuditTests(ITestOutputHelper output)
{
    /// <summary>graphql-http keeps the list of what a server of GraphQL over HTTP must, should and may do.</summary>
    [Fact]
    public async Task Audits_OfGraphQLHttp_AllPass()
    {
        await using var server = await SampleServer.StartAsync();

        var audits = NodeProcess.Lines("http-audits.mjs", server.Url.ToString()).Select(line => JsonSerializer.Deserialize<Audit>(line, JsonSerializerOptions.Web)!).ToArray();

        foreach (var audit in audits) output.WriteLine($"{audit.Status,-6} {audit.Id} {audit.Name} {audit.Reason}");
        Assert.Equal([], audits.Where(a => a.Status != "ok").Select(a => $"{a.Id} {a.Name}: {a.Reason}"));
        Assert.Equal(61, audits.Length);
    }

    private sealed record Audit(string Id, string Name, string Status, string? Reason);
}
