using System.Text;
using System.Text.Json;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>Requests by seed: a sound one, damaged in its document, its JSON, its bytes, its headers, its method or its encoding.</summary>
internal sealed class FuzzedRequests(int seed)
{
    private static readonly string[] Documents =
    [
        "{ __typename }",
        "{ gagal }",
        "{ gagal kantor(kode: \"10\") { nama anak(first: 2) { kode induk { nama } } } }",
        "query A($k: String!, $ya: Boolean = true) { kantor(kode: $k) { nama @include(if: $ya) ...F } } fragment F on Kantor { jenis sebutan }",
        "query B($f: Int, $a: String) { daftarKantor(first: $f, after: $a) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }",
        "mutation C($i: GantiNamaInput!) { gantiNama(input: $i) { kantor { nama } errors { __typename ... on Galat { kode pesan } } } }",
        "query D($isi: GemaInput) { gema(isi: $isi) lain: gema(teks: \"a\\u00e9\") blok: gema(teks: \"\"\"dua\n  baris\"\"\") angka: gema(angka: 2147483647) }",
        "{ node(id: \"Kantor:10\") { id ... on Kantor { nama } } nodes(ids: [\"Kantor:10\", \"x\"]) { id } }",
        "query E { a: gagal b: gagal { c } __schema { queryType { name } types { name } } __type(name: \"Kantor\") { fields { name } } }",
        "subscription G { apa }",
    ];

    private static readonly string[] Variables =
    [
        "{}", "null", "{\"k\":\"1001\",\"ya\":false}", "{\"f\":3,\"a\":\"10\"}", "{\"f\":1e2}", "{\"f\":-1}", "{\"f\":2147483648}",
        "{\"i\":{\"kode\":\"10\",\"nama\":\"X\"}}", "{\"i\":{\"kode\":\"99\",\"nama\":\"\"}}", "{\"isi\":{\"teks\":\"\\ud83d\\ude00\",\"isi\":[{\"isi\":[]}]}}", "{\"isi\":null}",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "(", ")", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "@skip(if: $ya)", "@", "$", "$k", "!", "...", "...F", "on", "null", "true", "-", "1e400", "1e-400",
        "99999999999999999999", "0.1", "#", "\n", "\r", "\t", "\0", "\uFEFF", "é", "😀", "\"\"\"", "__schema{types{name}}", "fragment", "query", "mutation", "extend", "type", "kantor", "gagal", "'", "&", "%", "/*", "{{{{{{{{", "[[[[[[[[",
    ];

    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "application/json;charset=utf-16", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "application/", "/", ";;", "application/graphql-response+json"];
    private static readonly string[] Accepts = ["*/*", "application/json", "application/graphql-response+json", "text/event-stream", "text/html", "a/b", "application/json;q=0", "*/*;q=0.1, application/json;q=x", ",,,", "multipart/mixed", "\"", "application/*;q=0.3"];
    private static readonly string[] Encodings = ["gzip", "br", "deflate", "identity", "zstd", "gzip, gzip", "", ",", "GZIP", "*"];
    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "X", "post"];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next(Uri url)
    {
        var body = Json();
        if (Chance(15)) body = Damaged(body);
        var post = Chance(80);
        var request = new HttpRequestMessage(post ? HttpMethod.Post : new HttpMethod(Pick(Methods)), post ? url : new Uri(url + QueryString()));
        if (post || Chance(20)) request.Content = Content(Bytes(body));
        if (Chance(40)) request.Headers.TryAddWithoutValidation("Accept", Chance(60) ? Accepts[_random.Next(3)] : Chance(80) ? Pick(Accepts) : OneLine(Damaged(Pick(Accepts))));
        if (Chance(50)) request.Headers.TryAddWithoutValidation("Accept-Encoding", Pick(Encodings));
        if (Chance(5)) request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", Pick(["cross-site", "none", "x"]));
        if (Chance(10)) request.Headers.TransferEncodingChunked = request.Content is not null;
        if (Chance(2)) request.Headers.TryAddWithoutValidation("Cookie", new string('a', _random.Next(9_000)));
        return request;
    }

    private ByteArrayContent Content(byte[] bytes)
    {
        var encoding = Chance(20) ? Pick(Encodings) : null;
        if (encoding is "gzip" or "br" or "deflate" or "GZIP" && Chance(80)) bytes = CompressionTests.Compress(encoding.ToLowerInvariant(), bytes);
        if (encoding is not null && Chance(30)) bytes = Flipped(bytes);
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = null;
        if (Chance(98)) content.Headers.TryAddWithoutValidation("Content-Type", Chance(96) ? Types[_random.Next(2)] : OneLine(Damaged(Pick(Types))));
        if (encoding is not null) content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return content;
    }

    private string Json()
    {
        var members = new List<string>();
        if (Chance(95)) members.Add($"\"query\":{JsonSerializer.Serialize(Document())}");
        if (Chance(50)) members.Add($"\"variables\":{(Chance(80) ? Pick(Variables) : Damaged(Pick(Variables)))}");
        if (Chance(20)) members.Add($"\"operationName\":{Pick(["null", "\"A\"", "\"B\"", "\"tidak ada\"", "1", "\"\\u0000\""])}");
        if (Chance(10)) members.Add($"\"extensions\":{Pick(["{}", "null", "[]", "{\"persistedQuery\":{\"sha256Hash\":\"00\"}}", "{\"persistedQuery\":1}"])}");
        if (Chance(5)) members.Add($"\"documentId\":{Pick(["\"x\"", "1", "\"sha256:00\""])}");
        if (Chance(5)) members.Add("\"query\":\"{a}\"");
        var json = $"{{{string.Join(',', members.OrderBy(_ => _random.Next()))}}}";
        return Chance(8) ? $"[{string.Join(',', Enumerable.Repeat(json, _random.Next(14)))}]" : json;
    }

    private string Document() => Chance(50) ? Pick(Documents) : Damaged(Chance(80) ? Pick(Documents) : Pick(Documents) + Pick(Documents));

    private string QueryString()
    {
        var text = $"?query={Uri.EscapeDataString(Document().Replace("\ud83d", "", StringComparison.Ordinal))}&variables={Uri.EscapeDataString(Pick(Variables))}&operationName={Pick(["", "A", "C", "%FF", "%00"])}";
        // The client refuses addresses above its own limit; they are not what is tested here.
        return Chance(70) || text.Length > 8_000 ? text : "?" + Damaged(text[1..]).Replace("#", "", StringComparison.Ordinal);
    }

    private string Damaged(string text)
    {
        for (var times = _random.Next(1, 5); times > 0; times--)
        {
            var at = _random.Next(text.Length + 1);
            var length = Math.Min(_random.Next(8), text.Length - at);
            text = _random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pick(Pieces)),
                2 => text.Remove(at, length).Insert(at, Pick(Pieces)),
                _ => text.Insert(at, text.Substring(at, length)),
            };
        }

        return text;
    }

    /// <summary>Line ends would end the header: the client does not send such a value at all.</summary>
    private static string OneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private byte[] Bytes(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return Chance(10) ? Flipped(bytes) : bytes;
    }

    private byte[] Flipped(byte[] bytes)
    {
        for (var times = _random.Next(1, 4); times > 0 && bytes.Length > 0; times--) bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return Chance(30) ? bytes[..(_random.Next(bytes.Length))] : bytes;
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
