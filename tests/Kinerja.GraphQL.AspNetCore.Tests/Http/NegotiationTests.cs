using System.Net;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class NegotiationTests : IAsyncLifetime
{
    private const string Modern = "application/graphql-response+json";
    private const string Classic = "application/json";

    private readonly HttpClient _http = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync();

    [Theory]
    [InlineData(null, Classic)]
    [InlineData("", Classic)]
    [InlineData("*/*", Classic)]
    [InlineData("application/*", Classic)]
    [InlineData("application/json", Classic)]
    [InlineData("APPLICATION/JSON", Classic)]
    [InlineData("application/json; charset=utf-8", Classic)]
    [InlineData("application/json;charset=\"UTF-8\"", Classic)]
    [InlineData(Modern, Modern)]
    [InlineData(Modern + "; charset=utf-8", Modern)]
    [InlineData(Modern + ", application/json", Modern)]
    [InlineData("application/json, " + Modern, Modern)]
    [InlineData(Modern + ";q=0.5, application/json", Classic)]
    [InlineData(Modern + ";q=0.5, application/json;q=0.4", Modern)]
    [InlineData(Modern + ", */*", Modern)]
    [InlineData("application/json, */*", Classic)]
    [InlineData("*/*, " + Modern + ";q=0", Classic)]
    [InlineData("*/*, application/json;q=0", Modern)]
    [InlineData("application/*;q=0.2, " + Modern + ";q=0.1", Classic)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Classic)]
    public async Task Accept_ChoosesTheType(string? accept, string expected)
    {
        var answer = await _http.QueryAsync(_server.Url, "{ __typename }", accept);

        Assert.Equal((HttpStatusCode.OK, expected), (answer.Status, answer.MediaType));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/*")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("no media type at all")]
    public async Task Accept_WhenNothingFits_Is406(string accept)
    {
        var answer = await _http.QueryAsync(_server.Url, "{ __typename }", accept);

        Assert.Equal((HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/graphql+json")]
    [InlineData("application/json5")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json, text/plain")]
    [InlineData(";")]
    [InlineData(null)]
    public async Task ContentType_WhenNotJsonInUtf8_Is415(string? contentType)
    {
        var answer = await _http.PostBytesAsync(_server.Url, "{\"query\":\"{ __typename }\"}"u8.ToArray(), contentType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON;Charset=\"UTF-8\"")]
    [InlineData("application/json; charset=utf-8; profile=x")]
    public async Task ContentType_WhenJsonInUtf8_IsRead(string contentType)
    {
        var answer = await _http.PostBytesAsync(_server.Url, "{\"query\":\"{ __typename }\"}"u8.ToArray(), contentType);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
    }

    [Theory]
    [InlineData("{ apa }", "GRAPHQL_VALIDATION")]
    [InlineData("{", "GRAPHQL_SYNTAX")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_NOT_FOUND")]
    [InlineData("query ($k: String!) { kantor(kode: $k) { nama } }", "BAD_VARIABLE")]
    public async Task RequestError_Is400InTheNewTypeAnd200InTheOld_NeverWithData(string query, string code)
    {
        var modern = await _http.QueryAsync(_server.Url, query, Modern);
        var classic = await _http.QueryAsync(_server.Url, query, Classic);

        Assert.Equal((HttpStatusCode.BadRequest, Modern, code, false), (modern.Status, modern.MediaType, modern.Code, modern.HasData));
        Assert.Equal((HttpStatusCode.OK, Classic, code, false), (classic.Status, classic.MediaType, classic.Code, classic.HasData));
    }

    [Fact]
    public async Task FieldError_Is200WithData()
    {
        var answer = await _http.QueryAsync(_server.Url, "{ gagal }", Modern);

        Assert.Equal((HttpStatusCode.OK, "INTERNAL_ERROR", true), (answer.Status, answer.Code, answer.HasData));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
