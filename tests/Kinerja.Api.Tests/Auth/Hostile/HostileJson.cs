using System.Text;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>JSON that two readers understand differently, or that some reader falls over. All of it truly signed.</summary>
internal static class HostileJson
{
    public static IEnumerable<HostileToken> All(Forge forge)
    {
        foreach (var (name, change) in Texts.Concat(Bytes))
        {
            yield return new($"header: {name}", TokenRefusal.HeaderNotPlainJson, Sign(forge, change(Utf8(forge.Header())), Utf8(forge.Claims())));
            yield return new($"claims: {name}", TokenRefusal.ClaimsNotPlainJson, Sign(forge, Utf8(forge.Header()), change(Utf8(forge.Claims()))));
        }

        foreach (var (name, members) in Twice)
        {
            yield return new($"claims: {name} twice", TokenRefusal.ClaimsNotPlainJson, forge.Token(forge.Header(), $"{{{members},{forge.Claims()[1..]}"));
        }

        foreach (var members in new[] { "\"alg\":\"none\"", "\"\\u0061lg\":\"none\"", "\"al\\u0067\":\"ES256\"", "\"typ\":\"JWT\"", "\"k\\u0069d\":\"rsa\"", "\"x\":{\"y\":1,\"\\u0079\":2}" })
        {
            yield return new($"header: twice {members}", TokenRefusal.HeaderNotPlainJson, forge.WithHeader(members));
        }
    }

    private static IEnumerable<(string Name, string Members)> Twice
    {
        get
        {
            foreach (var claim in new[] { "iss", "sub", "aud", "exp", "iat" })
            {
                yield return (claim, $"\"{claim}\":\"lain\"");
                yield return ($"{claim}, escaped,", $"\"\\u{(int)claim[0]:x4}{claim[1..]}\":\"lain\"");
                yield return ($"{claim}, escaped in capitals,", $"\"{claim[..2]}\\u{(int)claim[2]:X4}\":1");
            }

            yield return ("a nested name", "\"peran\":{\"a\":1,\"a\":2}");
            yield return ("a nested name, escaped,", "\"peran\":[{\"a\":1,\"\\u0061\":2}]");
            yield return ("an empty name", "\"\":1,\"\":2");
        }
    }

    private static IEnumerable<(string Name, Func<byte[], byte[]> Change)> Texts
    {
        get
        {
            (string Name, Func<string, string> Change)[] changes =
            [
                ("empty object's half", _ => "{"),
                ("an array", json => $"[{json}]"),
                ("a text", _ => "\"budi\""),
                ("a number", _ => "1"),
                ("null", _ => "null"),
                ("two objects", json => json + json),
                ("something behind", json => json + "x"),
                ("a zero byte behind", json => json + "\0"),
                ("a comma at the end", json => json[..^1] + ",}"),
                ("a comment", json => "/* a */" + json),
                ("a line comment", json => json + "// a"),
                ("single quotes", json => json.Replace('"', '\'')),
                ("names without quotes", json => json.Replace("\"alg\"", "alg", StringComparison.Ordinal).Replace("\"iss\"", "iss", StringComparison.Ordinal)),
                ("a raw line end in a text", json => With(json, "\"x\":\"a\nb\"")),
                ("an unknown escape", json => With(json, "\"x\":\"\\x41\"")),
                ("half an escape", json => With(json, "\"x\":\"\\u00\"")),
                ("NaN", json => With(json, "\"x\":NaN")),
                ("Infinity", json => With(json, "\"x\":-Infinity")),
                ("1e400", json => With(json, "\"x\":1e400")),
                ("-1e400, nested", json => With(json, "\"x\":[{\"y\":-1e400}]")),
                ("1e99999999999", json => With(json, "\"x\":1e99999999999")),
                ("a number with leading zero", json => With(json, "\"x\":01")),
                ("a hexadecimal number", json => With(json, "\"x\":0x10")),
                ("a plus sign", json => With(json, "\"x\":+1")),
                ("True", json => With(json, "\"x\":True")),
                ("first half of a surrogate pair", json => With(json, "\"x\":\"\\ud800\"")),
                ("second half of a surrogate pair", json => With(json, "\"x\":\"\\udc00\"")),
                ("surrogate pair the wrong way round", json => With(json, "\"x\":\"\\ude00\\ud83d\"")),
                ("half a surrogate pair in a name", json => With(json, "\"\\ud800\":1")),
                ("half a surrogate pair in a nested name", json => With(json, "\"x\":[{\"\\udfff\":1}]")),
                ("arrays 17 deep", json => With(json, $"\"x\":{Nested('[', ']', 17)}")),
                ("arrays 1,500 deep", json => With(json, $"\"x\":{Nested('[', ']', 1_500)}")),
                ("6,000 brackets", _ => new string('[', 6_000)),
                ("objects 17 deep", json => With(json, $"\"x\":{Objects(17)}")),
                ("objects 500 deep", json => With(json, $"\"x\":{Objects(500)}")),
            ];
            return changes.Select(c => (c.Name, new Func<byte[], byte[]>(bytes => Utf8(c.Change(Encoding.UTF8.GetString(bytes))))));
        }
    }

    private static IEnumerable<(string Name, Func<byte[], byte[]> Change)> Bytes =>
    [
        ("a byte order mark", bytes => [0xEF, 0xBB, 0xBF, .. bytes]),
        ("UTF-16", bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))),
        ("UTF-16 with mark", bytes => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))]),
        ("UTF-32", bytes => Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(bytes))),
        ("a stray byte in a text", bytes => WithBytes(bytes, 0xFF)),
        ("half a letter in a text", bytes => WithBytes(bytes, 0xC3)),
        ("an overlong letter in a text", bytes => WithBytes(bytes, 0xC1, 0xA1)),
        ("an overlong zero in a text", bytes => WithBytes(bytes, 0xC0, 0x80)),
        ("a surrogate as bytes in a text", bytes => WithBytes(bytes, 0xED, 0xA0, 0x80)),
        ("a letter beyond Unicode in a text", bytes => WithBytes(bytes, 0xF4, 0x90, 0x80, 0x80)),
        ("a stray byte in a name", bytes => [.. "{\"x"u8, 0xFF, .. "\":1,"u8, .. bytes[1..]]),
        ("nothing but white space", _ => [.. " \n"u8]),
    ];

    private static byte[] WithBytes(byte[] json, params byte[] text) => [.. "{\"x\":\""u8, .. text, .. "\","u8, .. json[1..]];

    private static string With(string json, string members) => $"{{{members},{json[1..]}";

    private static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);

    private static string Objects(int depth) => string.Concat(Enumerable.Repeat("{\"x\":", depth)) + "1" + new string('}', depth);

    private static string Sign(Forge forge, byte[] header, byte[] claims) => Forge.Token(header, claims, data => forge.P256.Sign("ES256", data));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
