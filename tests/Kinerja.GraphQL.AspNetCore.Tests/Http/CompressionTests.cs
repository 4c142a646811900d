using System.IO.Compression;
using System.Net;
using System.Text;
using Kinerja.GraphQL.AspNetCore.Http;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class CompressionTests : IAsyncLifetime
{
    private const string Long = """{"query":"{ daftarKantor(first: 100) { nodes { id kode nama jenis } } }"}""";
    private const string Short = """{"query":"{ __typename }"}""";

    private readonly HttpClient _http = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.StartAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("identity")]
    public async Task Request_MayBeCompressed(string encoding)
    {
        var answer = await _http.PostBytesAsync(_server.Url, Compress(encoding, Encoding.UTF8.GetBytes(Short)), encoding: encoding);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    [InlineData("*")]
    public async Task Request_WhenEncodedInAnUnknownWay_Is415(string encoding)
    {
        var answer = await _http.PostBytesAsync(_server.Url, "{}"u8.ToArray(), encoding: encoding);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Request_WhenNotCompressedAsItSays_OrTwice_Is400(string encoding)
    {
        var plain = Encoding.UTF8.GetBytes(Short);

        var uncompressed = await _http.PostBytesAsync(_server.Url, plain, encoding: encoding);
        var twice = await _http.PostBytesAsync(_server.Url, Compress(encoding, Compress(encoding, plain)), encoding: encoding);
        var cut = await _http.PostBytesAsync(_server.Url, Compress(encoding, plain)[..^14], encoding: encoding);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { uncompressed.Status, twice.Status, cut.Status });
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1, br;q=0", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("", null)]
    public async Task Answer_IsCompressedAsTheClientLikesBest(string accept, string? expected)
    {
        var plain = await SendAsync(Long, "");
        var compressed = await SendAsync(Long, accept);

        Assert.Equal(expected, compressed.Encoding);
        Assert.Equal(Encoding.UTF8.GetString(plain.Body), Encoding.UTF8.GetString(Decompress(expected, compressed.Body)));
        if (expected is not null) Assert.InRange(compressed.Body.Length, 1, plain.Body.Length / 4);
    }

    [Fact]
    public async Task Answer_WhenShort_IsNotCompressed()
    {
        var (encoding, body) = await SendAsync(Short, "br, gzip");

        Assert.Null(encoding);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", Encoding.UTF8.GetString(body));
    }

    [Fact]
    public async Task Answer_OfABatch_IsCompressedAsOne()
    {
        var (encoding, body) = await SendAsync($"[{Long},{Short}]", "gzip");

        Assert.Equal("gzip", encoding);
        Assert.EndsWith(""",{"data":{"__typename":"Query"}}]""", Encoding.UTF8.GetString(Decompress("gzip", body)), StringComparison.Ordinal);
    }

    /// <summary>A client that does not read holds back the writer; nothing piles up behind it, compressed or not.</summary>
    [Theory]
    [InlineData("br")]
    [InlineData("")]
    public async Task Answer_WaitsForASlowReader(string accept)
    {
        var query = $"{{ {string.Concat(Enumerable.Range(0, 30).Select(i => $"a{i}: daftarKantor(first: 106) {{ nodes {{ a: id b: id c: id d: id e: id f: id g: id h: id i: id j: id k: id l: id m: id }} }} "))} }}";
        var request = new HttpRequestMessage(HttpMethod.Post, _server.Url) { Content = new StringContent($"{{\"query\":\"{query}\"}}", Encoding.UTF8, "application/json") };
        if (accept.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var body = Decompress(accept.Length > 0 ? accept : null, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal(30 * 106 * 13, Encoding.UTF8.GetString(body).Split("\"Kantor:").Length - 1);
        Assert.EndsWith("}]}}}", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("gzip;q=abc", null)]
    [InlineData("br;q=0.3, gzip;q=0.3", "br")]
    [InlineData("identity;q=0, gzip;q=0.1", "gzip")]
    public void Choice_FollowsTheWishes(string accept, string? expected) => Assert.Equal(expected, AnswerEncoding.Choose(accept));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    internal static byte[] Compress(string encoding, byte[] bytes)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true),
            "identity" => new BufferedStream(target),
            _ => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
        }) stream.Write(bytes);
        return target.ToArray();
    }

    internal static byte[] Decompress(string? encoding, byte[] bytes)
    {
        if (encoding is null) return bytes;
        using var source = new MemoryStream(bytes);
        using Stream stream = encoding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        stream.CopyTo(target);
        return target.ToArray();
    }

    private async Task<(string? Encoding, byte[] Body)> SendAsync(string body, string acceptEncoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _server.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (acceptEncoding.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.Content.Headers.ContentEncoding.SingleOrDefault(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
