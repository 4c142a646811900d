using System.IO.Compression;
using System.Text;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>Requests made to hurt, by name.</summary>
internal static class HostileRequests
{
    private const int Megabyte = 1_000_000;

    public static IEnumerable<(string Name, byte[] Bytes, int[] Expected)> All()
    {
        yield return ("10 MB body", WithLength(Json(new string('a', 10 * Megabyte))), [413]);
        yield return ("10 MB body in chunks", RawHttp.Post("Transfer-Encoding: chunked\r\n", Chunked(Json(new string('a', 10 * Megabyte)))), [413]);
        yield return ("200 MB of gzip zeros", WithLength(Bomb("gzip"), "gzip"), [413]);
        yield return ("200 MB of brotli zeros", WithLength(Bomb("br"), "br"), [413]);
        yield return ("200 MB of deflate zeros", WithLength(Bomb("deflate"), "deflate"), [413]);
        yield return ("gzip in gzip", WithLength(CompressionTests.Compress("gzip", CompressionTests.Compress("gzip", Json("{__typename}"))), "gzip"), [400]);
        yield return ("gzip, gzip", WithLength(CompressionTests.Compress("gzip", Json("{__typename}")), "gzip, gzip"), [415]);
        yield return ("endless empty gzip members", WithLength(Repeat(CompressionTests.Compress("gzip", []), 45_000), "gzip"), [400, 413]);
        yield return ("unknown encoding", WithLength(Json("{__typename}"), "zstd"), [415]);
        yield return ("bad UTF-8", WithLength([.. "{\"query\":\""u8, 0xFF, 0xFE, 0xC0, 0x80, .. "\"}"u8]), [400]);
        yield return ("lone surrogate", WithLength("{\"query\":\"{__typename}\",\"variables\":{\"a\":\"\\ud800\"}}"u8.ToArray()), [400]);
        yield return ("null bytes", WithLength(new byte[Megabyte]), [400]);
        yield return ("escaped null", WithLength("{\"query\":\"{__typename}\\u0000\"}"u8.ToArray()), [400]);
        yield return ("JSON lists 400,000 deep", WithLength(Encoding.ASCII.GetBytes("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + new string('[', 400_000))), [400]);
        yield return ("JSON objects deep", WithLength(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 190_000)))), [400]);
        yield return ("text 400,000 deep", WithLength(Json(new string('{', 400_000))), [200]);
        yield return ("selections deep", WithLength(Json(string.Concat(Enumerable.Repeat("{a", 300_000)))), [200]);
        yield return ("list literals 400,000 deep", WithLength(Json("{ gema(teks: " + new string('[', 400_000) + ") }")), [200]);
        yield return ("list types 400,000 deep", WithLength(Json("query ($a: " + new string('[', 400_000) + ") { __typename }")), [200]);
        yield return ("10,000 aliases", WithLength(Json($"{{{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}:__typename "))}}}")), [200]);
        yield return ("4,900 aliases", WithLength(Json($"{{{string.Concat(Enumerable.Range(0, 4_900).Select(i => $"a{i}:__typename "))}}}")), [200]);
        yield return ("14,000 equal fields", WithLength(Json($"{{{string.Concat(Enumerable.Repeat("__typename ", 14_000))}}}")), [200]);
        yield return ("7,000 unknown directives", WithLength(Json($"{{__typename {string.Concat(Enumerable.Repeat("@a ", 7_000))}}}")), [200]);
        yield return ("fragments that double 40 times", WithLength(Json(Doubling(40))), [200]);
        yield return ("fragments in a circle", WithLength(Json("{...A} fragment A on Query {...B ...B} fragment B on Query {...A ...A}")), [200]);
        yield return ("batch of 1,000", WithLength(Encoding.ASCII.GetBytes($"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{__typename}\"}", 1_000))}]")), [400]);
        yield return ("duplicate names", WithLength(Encoding.ASCII.GetBytes($"{{{string.Concat(Enumerable.Range(0, 60_000).Select(i => $"\"a{i}\":1,"))}\"query\":\"{{__typename}}\",\"a7\":1}}")), [400]);
        yield return ("many names", WithLength(Encoding.ASCII.GetBytes($"{{{string.Concat(Enumerable.Range(0, 60_000).Select(i => $"\"a{i}\":1,"))}\"query\":\"{{__typename}}\"}}")), [200]);
        yield return ("deep lists in variables", WithLength(Encoding.ASCII.GetBytes("{\"query\":\"query($a:GemaInput){gema(isi:$a)}\",\"variables\":{\"a\":{\"isi\":" + new string('[', 60) + new string(']', 60) + "}}}")), [200]);
        yield return ("100,000 variables of a wrong type", WithLength(Encoding.ASCII.GetBytes("{\"query\":\"query($a:[ID!]!){nodes(ids:$a){id}}\",\"variables\":{\"a\":[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]}}")), [200]);
        yield return ("a number of 900,000 digits", WithLength(Encoding.ASCII.GetBytes("{\"query\":\"query($a:Int){gema(angka:$a)}\",\"variables\":{\"a\":" + new string('9', 900_000) + "}}")), [200]);
        yield return ("an operation name of 900,000 letters", WithLength(Encoding.ASCII.GetBytes("{\"query\":\"{__typename}\",\"operationName\":\"" + new string('a', 900_000) + "\"}")), [200]);
        yield return ("a field of 900,000 letters", WithLength(Json("{" + new string('a', 900_000) + "}")), [200]);
        yield return ("100 unknown fields of 9,000 letters", WithLength(Json("{" + string.Join(' ', Enumerable.Range(0, 105).Select(i => new string('a', 9_000) + i)) + "}")), [200]);
        yield return ("Content-Length too large", [.. RawHttp.Post("Content-Length: 1000\r\n", Json("{__typename}"))], [0, 400]);
        yield return ("Content-Length too small", RawHttp.Post("Content-Length: 5\r\n", Json("{__typename}")), [400]);
        yield return ("Content-Length negative", RawHttp.Post("Content-Length: -1\r\n", Json("{__typename}")), [400]);
        yield return ("Content-Length twice", RawHttp.Post("Content-Length: 5\r\nContent-Length: 24\r\n", Json("{__typename}")), [400]);
        yield return ("Content-Length enormous", RawHttp.Post("Content-Length: 99999999999999999999\r\n", Json("{__typename}")), [400]);
        yield return ("length and chunks", RawHttp.Post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", Chunked(Json("{__typename}"))), [200, 400]);
        yield return ("chunk of a wrong size", RawHttp.Post("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"u8.ToArray()), [400]);
        yield return ("100 KB of header", RawHttp.Post($"X-A: {new string('a', 100_000)}\r\n", []), [431, 400]);
        yield return ("1,000 headers", RawHttp.Post(string.Concat(Enumerable.Range(0, 1_000).Select(i => $"X-{i}: a\r\n")), []), [431]);
        yield return ("1 MB of query string", Encoding.ASCII.GetBytes($"GET /graphql?query={new string('a', Megabyte)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), [414]);
        yield return ("a query string of &", Encoding.ASCII.GetBytes($"GET /graphql?{new string('&', 15_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), [400]);
        yield return ("1,000 media types", WithLength(Json("{__typename}"), more: $"Accept: {string.Join(',', Enumerable.Repeat("a/b;q=0.1", 1_000))}\r\n"), [406]);
    }

    private static byte[] WithLength(byte[] body, string? encoding = null, string more = "") =>
        RawHttp.Post($"{more}{(encoding is null ? "" : $"Content-Encoding: {encoding}\r\n")}Content-Length: {body.Length}\r\n", body);

    private static byte[] Json(string query) => Encoding.UTF8.GetBytes($"{{\"query\":\"{query}\"}}");

    private static byte[] Chunked(byte[] body)
    {
        using var target = new MemoryStream();
        foreach (var piece in body.Chunk(60_000))
        {
            target.Write(Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"));
            target.Write(piece);
            target.Write("\r\n"u8);
        }

        target.Write("0\r\n\r\n"u8);
        return target.ToArray();
    }

    private static byte[] Bomb(string encoding)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            var zeros = new byte[Megabyte];
            for (var i = 0; i < 200; i++) stream.Write(zeros);
        }

        return target.ToArray();
    }

    private static byte[] Repeat(byte[] part, int times) => [.. Enumerable.Repeat(part, times).SelectMany(p => p)];

    private static string Doubling(int fragments) =>
        "{...F0}" + string.Concat(Enumerable.Range(0, fragments).Select(i => $" fragment F{i} on Query {{...F{i + 1} ...F{i + 1} x{i}:__typename}}")) + $" fragment F{fragments} on Query {{__typename}}";
}
