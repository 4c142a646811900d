using System.Net;
using Kinerja.GraphQL.AspNetCore.Http;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class MethodTests : IAsyncLifetime
{
    private const string Rename = "mutation G { gantiNama(input: { kode: \\\"1001\\\", nama: \\\"Baru\\\" }) { kantor { nama } } }";

    private readonly HttpClient _http = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync();

    [Fact]
    public async Task Get_RunsQueries_WithNameAndVariables()
    {
        var query = Uri.EscapeDataString("query A { __typename } query B($k: String!) { kantor(kode: $k) { nama } }");

        var answer = await _http.GetAsync(_server.Url, $"?query={query}&operationName=B&variables=%7B%22k%22%3A%2210%22%7D&extensions=%7B%7D");

        Assert.Equal("""{"data":{"kantor":{"nama":"Provinsi 1"}}}""", answer.Body);
    }

    [Theory]
    [InlineData("?query=mutation+%7B+__typename+%7D")]
    [InlineData("?query=query+A+%7B+__typename+%7D+mutation+B+%7B+__typename+%7D&operationName=B")]
    public async Task Get_WhenTheOperationIsAMutation_Is405(string queryString)
    {
        using var response = await _http.GetAsync(_server.Url + queryString, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("ONLY_QUERIES", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The request has no \"query\": add the GraphQL document as a text.")]
    [InlineData("?query=", "The request has no \"query\": add the GraphQL document as a text.")]
    [InlineData("?query=%7Ba%7D&query=%7Bb%7D", "Parameter \"query\" is given twice.")]
    [InlineData("?query=%FF", "Parameter \"query\" is not percent-encoded UTF-8.")]
    [InlineData("?query=%ED%A0%80", "Parameter \"query\" is not percent-encoded UTF-8.")]
    [InlineData("?query=%00", "Parameter \"query\" is not percent-encoded UTF-8.")]
    [InlineData("?query=%7Ba%7D&variables=%5B%5D", "\"variables\" must be an object or null; it is a list.")]
    [InlineData("?query=%7Ba%7D&variables=%7B", "Parameter \"variables\" is not JSON, names something twice in one object, or is nested deeper than 64 levels (line 1, byte 2).")]
    [InlineData("?query=%7Ba%7D&extensions=1", "\"extensions\" must be an object or null; it is a number.")]
    public async Task Get_WhenMalformed_Is400WithASentence(string queryString, string message)
    {
        var answer = await _http.GetAsync(_server.Url, queryString);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST", message), (answer.Status, answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("?query=%7Ba%7D%2")]
    [InlineData("?query=%7Ba%7D%")]
    [InlineData("?query=%zz")]
    [InlineData("?query=%+1")]
    [InlineData("?query=\u00e9")]
    public void QueryParameters_WhenNotPercentEncoded_AreRefused(string queryString)
    {
        using var parameters = QueryParameters.Read(queryString, maxJsonDepth: 64);

        Assert.Equal("Parameter \"query\" is not percent-encoded UTF-8.", parameters.Fault);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "cors", HttpStatusCode.OK)]
    [InlineData("same-origin", "no-cors", HttpStatusCode.OK)]
    [InlineData("none", "navigate", HttpStatusCode.OK)]
    public async Task Get_WhenAForeignPageMadeTheBrowserAsk_IsForbidden(string site, string mode, HttpStatusCode expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _server.Url + "?query=%7B__typename%7D");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);

        Assert.Equal(expected, (await _http.AnswerAsync(request)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task OtherMethods_Are405WithAllow(string method)
    {
        using var response = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), _server.Url), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_WhenSwitchedOff_Is405()
    {
        await using var server = await SampleServer.StartAsync(GraphQLHttpOptions.Production);
        using var response = await _http.GetAsync(server.Url + "?query=%7B__typename%7D", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Head_AnswersAsGetWithoutABody()
    {
        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, _server.Url + "?query=%7B__typename%7D"), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, 31L), (response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Options_SaysWhichMethodsThereAre()
    {
        using var response = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Options, _server.Url), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task EveryAnswer_ForbidsCachingAndGuessing()
    {
        using var response = await _http.GetAsync(_server.Url, TestContext.Current.CancellationToken);

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Post_RunsMutations()
    {
        var answer = await _http.PostJsonAsync(_server.Url, $$"""{ "query": "{{Rename}}" }""");

        Assert.Equal("""{"data":{"gantiNama":{"kantor":{"nama":"Baru"}}}}""", answer.Body);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
