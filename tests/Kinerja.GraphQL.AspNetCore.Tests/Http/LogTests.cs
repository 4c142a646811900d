using System.Text.Json;
using System.Text.RegularExpressions;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed partial class LogTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly CapturedLog _log = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync(log: _log);

    [Fact]
    public async Task Request_HasOneLine_WithoutTextOrVariables()
    {
        await _http.PostJsonAsync(_server.Url, """{"query":"query Gema($rahasia: String) { gema(teks: $rahasia) }","variables":{"rahasia":"rahasia123"}}""");

        var (level, text, _) = Assert.Single(await _log.OwnAsync(1));
        Assert.Equal(LogLevel.Information, level);
        Assert.Matches(@"^GraphQL query Gema answered 200 in [0-9.]+ ms: 0 errors, 30 bytes$", text);
    }

    [Fact]
    public async Task Refusal_HasOneLine()
    {
        await _http.PostJsonAsync(_server.Url, "{");

        Assert.Matches(@"^GraphQL request - answered 400 in [0-9.]+ ms: 1 errors, \d+ bytes$", Assert.Single(await _log.OwnAsync(1)).Text);
    }

    [Fact]
    public async Task Batch_HasOneLinePerMember()
    {
        await _http.PostJsonAsync(_server.Url, """[{"query":"query A { __typename }"},{"query":"query B { __typename }"}]""");

        var lines = await _log.OwnAsync(2);
        Assert.Equal(["A", "B"], lines.Select(l => l.Text.Split(' ')[2]));
    }

    [Fact]
    public async Task InternalFailure_IsMasked_AndLoggedUnderTheIdTheClientSees()
    {
        var answer = await _http.QueryAsync(_server.Url, "{ gagal }");

        Assert.DoesNotContain("hunter2", answer.Body, StringComparison.Ordinal);
        var id = IdPattern().Match(answer.Message).Groups[1].Value;
        var failure = Assert.Single(await _log.OwnAsync(2), l => l.Level == LogLevel.Error);
        Assert.Equal($"Internal failure {id} at Query.gagal", failure.Text);
        Assert.Equal("The password of the database is hunter2.", failure.Exception!.Message);
    }

    [Fact]
    public async Task InternalFailure_InDevelopment_SaysCauseAndCoordinate()
    {
        await using var server = await SampleServer.StartAsync(configure: o => o with { ExposeInternalErrors = true });

        var answer = await _http.QueryAsync(server.Url, "{ gagal }");

        Assert.Equal("'Query.gagal' failed: InvalidOperationException: The password of the database is hunter2.", answer.Message);
    }

    [Fact]
    public async Task ClientThatGoes_CancelsTheOperation()
    {
        using var impatient = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        var body = JsonSerializer.Serialize(new { query = "{ tunggu(milidetik: 20000) }" });
        await Assert.ThrowsAsync<TaskCanceledException>(() => impatient.PostJsonAsync(_server.Url, body));

        // Stopping waits for what still runs: it would take the 20 seconds.
        var stopped = System.Diagnostics.Stopwatch.StartNew();
        await _server.DisposeAsync();
        Assert.InRange(stopped.Elapsed.TotalSeconds, 0, 5);
        Assert.DoesNotContain(_log.Lines, l => l.Level >= LogLevel.Warning);
    }

    [GeneratedRegex("^Internal error. The log has the cause under id ([0-9a-f]{16}).$")]
    private static partial Regex IdPattern();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _log.Dispose();
    }
}
