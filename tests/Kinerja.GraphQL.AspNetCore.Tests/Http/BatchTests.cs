using System.Net;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class BatchTests : IAsyncLifetime
{
    private const string One = """{"query":"{__typename}"}""";

    private readonly HttpClient _http = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync();

    [Fact]
    public async Task Batch_IsAnsweredInOrder_EachMemberForItself()
    {
        var answer = await _http.PostJsonAsync(
            _server.Url,
            """[{"query":"{kantor(kode:\"10\"){nama}}"},{"query":"{"},{"query":"mutation{gantiNama(input:{kode:\"10\",nama:\"X\"}){kantor{nama}}}"},{"query":"{kantor(kode:\"10\"){nama}}"}]""",
            "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("""[{"data":{"kantor":{"nama":"Provinsi 1"}}},{"errors":[""", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("""},{"data":{"gantiNama":{"kantor":{"nama":"X"}}}},{"data":{"kantor":{"nama":"X"}}}]""", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(10, HttpStatusCode.OK)]
    [InlineData(11, HttpStatusCode.BadRequest)]
    [InlineData(1_000, HttpStatusCode.BadRequest)]
    public async Task Batch_IsBounded(int members, HttpStatusCode expected)
    {
        var answer = await _http.PostJsonAsync(_server.Url, $"[{string.Join(',', Enumerable.Repeat(One, members))}]");

        Assert.Equal(expected, answer.Status);
        if (expected != HttpStatusCode.OK) Assert.Equal($"The batch has {members} requests; 10 are allowed. Send several batches.", answer.Message);
    }

    [Theory]
    [InlineData("[]", "The batch is empty: send at least one request.")]
    [InlineData("[" + One + ",1]", "Request 2 of the batch: A request is a JSON object: { \"query\": \"...\" }.")]
    [InlineData("[" + One + ",[" + One + "]]", "Request 2 of the batch: A request is a JSON object: { \"query\": \"...\" }.")]
    [InlineData("[{}]", "Request 1 of the batch: The request has no \"query\": add the GraphQL document as a text.")]
    public async Task Batch_WhenAMemberIsMalformed_RunsNothing(string body, string message)
    {
        var answer = await _http.PostJsonAsync(_server.Url, body);

        Assert.Equal((HttpStatusCode.BadRequest, message), (answer.Status, answer.Message));
    }

    [Fact]
    public async Task Batch_WhenNotServed_Is400()
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { MaxBatch = 1 });

        var answer = await _http.PostJsonAsync(server.Url, $"[{One}]");

        Assert.Equal((HttpStatusCode.BadRequest, "Batches are not served: send one request per body, a JSON object."), (answer.Status, answer.Message));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
