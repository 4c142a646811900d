using System.Net;
using System.Text;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class BodyTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync();

    [Theory]
    [InlineData("", "The body is empty: it must be a JSON object.")]
    [InlineData("{", "The body is not JSON, names something twice in one object, or is nested deeper than 64 levels (line 1, byte 2).")]
    [InlineData("{\"query\":\"{a}\",}", "The body is not JSON, names something twice in one object, or is nested deeper than 64 levels (line 1, byte 16).")]
    [InlineData("{} {}", "The body is not JSON, names something twice in one object, or is nested deeper than 64 levels (line 1, byte 4).")]
    [InlineData("{\"query\":\"{a}\",\"quer\\u0079\":\"{b}\"}", "The body is not JSON, names something twice in one object, or is nested deeper than 64 levels.")]
    [InlineData("\"{ __typename }\"", "A request is a JSON object: { \"query\": \"...\" }.")]
    [InlineData("null", "A request is a JSON object: { \"query\": \"...\" }.")]
    [InlineData("{}", "The request has no \"query\": add the GraphQL document as a text.")]
    [InlineData("{\"query\":null}", "The request has no \"query\": add the GraphQL document as a text.")]
    [InlineData("{\"query\":1}", "\"query\" must be a text, the GraphQL document; it is a number.")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":[]}", "\"operationName\" must be a text or null; it is a list.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"{}\"}", "\"variables\" must be an object or null; it is a text.")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":true}", "\"extensions\" must be an object or null; it is true or false.")]
    [InlineData("{\"documentId\":{}}", "\"documentId\" must be a text; it is an object.")]
    [InlineData("{\"extensions\":{\"persistedQuery\":1}}", "\"extensions.persistedQuery\" must be an object with the text \"sha256Hash\".")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"x\":\"\\ud83d\"}}", "The body holds the first half of a surrogate pair without the second.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"x\":\"\\ud83d\\ud83d\"}}", "The body holds the first half of a surrogate pair without the second.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"\\udc00\":1}}", "The body holds the second half of a surrogate pair without the first.")]
    [InlineData("{\"query\":\"\\ud83d\"}", "The body holds the first half of a surrogate pair without the second.")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":\"\\u0000\"}", "The body holds a null character (\\u0000), which no text may hold.")]
    public async Task Body_WhenMalformed_Is400WithASentence(string body, string message)
    {
        var answer = await _http.PostJsonAsync(_server.Url, body);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST", message), (answer.Status, answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("EFBBBF7B7D", "The body starts with a byte order mark: send JSON without it.")]
    [InlineData("7B227175657279223A22FF227D", "The body is not UTF-8.")]
    [InlineData("7B227175657279223A22EDA080227D", "The body is not UTF-8.")]
    [InlineData("7B227175657279223A22C0AF227D", "The body is not UTF-8.")]
    [InlineData("FFFE7B007D00", "The body is not UTF-8.")]
    [InlineData("7B2271756572793A2200227D", "The body is not JSON, names something twice in one object, or is nested deeper than 64 levels (line 1, byte 10).")]
    public async Task Body_WhenNotTextInUtf8_Is400(string hex, string message)
    {
        var answer = await _http.PostBytesAsync(_server.Url, Convert.FromHexString(hex));

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST", message), (answer.Status, answer.Code, answer.Message));
    }

    [Fact]
    public async Task Body_KeepsWholeSurrogatePairs_AndEscapes()
    {
        var answer = await _http.PostJsonAsync(
            _server.Url, """{"query":"query ($t: String) {\n gema(teks: $t)\t\u0023 \ud83d\ude00\n}","variables":{"t":"\ud83d\ude00 \\ud83d \"\u00e9"}}""");

        Assert.Equal("""{"data":{"gema":"😀 \\ud83d \"é"}}""", answer.Body);
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    [InlineData(400_000, HttpStatusCode.BadRequest)]
    public async Task Body_IsBoundedInDepth(int depth, HttpStatusCode expected)
    {
        // The object itself is the first level.
        var nested = new StringBuilder().Insert(0, "[", depth - 1).Insert(depth - 1, "]", depth - 1);

        var answer = await _http.PostJsonAsync(_server.Url, $"{{\"query\":\"{{__typename}}\",\"future\":{nested}}}");

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task Body_WhenOfTheLargestSize_IsRead_AndOneByteMoreIs413()
    {
        var largest = "{\"query\":\"{__typename}\"}".PadRight(1_000_000);

        var read = await _http.PostJsonAsync(_server.Url, largest);
        var refused = await _http.PostJsonAsync(_server.Url, largest + " ");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", read.Body);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Body_WhenLargerThanAllowedAndSentInChunks_Is413()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _server.Url) { Content = new StringContent(new string(' ', 1_000_001), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;

        var answer = await _http.AnswerAsync(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (answer.Status, answer.Code));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
