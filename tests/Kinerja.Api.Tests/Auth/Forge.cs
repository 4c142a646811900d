using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Makes tokens, good ones and any other kind.</summary>
internal sealed class Forge(string issuer)
{
    public RsaTestKey Rsa { get; } = new("rsa");

    public RsaTestKey Pss { get; } = new("pss");

    public EcTestKey P256 { get; } = EcTestKey.P256("p256");

    public EcTestKey P384 { get; } = EcTestKey.P384("p384");

    public string Issuer => issuer;

    public static IReadOnlyList<string> Algorithms { get; } = ["RS256", "PS256", "ES256", "ES384"];

    public static long Seconds(TimeSpan fromNow = default) => (MovedClock.Start + fromNow).ToUnixTimeSeconds();

    public TestKey KeyOf(string algorithm) => algorithm switch
    {
        "RS256" => Rsa,
        "PS256" => Pss,
        "ES256" => P256,
        "ES384" => P384,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
    };

    public string Header(string algorithm = "ES256") => $$"""{"alg":"{{algorithm}}","typ":"at+jwt","kid":"{{KeyOf(algorithm).Kid}}"}""";

    public string Claims() => Claims([]);

    /// <summary>Good claims, some of them replaced by a JSON text or, with null, left out.</summary>
    public string Claims(params (string Name, string? Json)[] other)
    {
        var claims = new Dictionary<string, string>
        {
            ["iss"] = $"\"{issuer}\"",
            ["sub"] = "\"budi\"",
            ["aud"] = $"\"{LoginServer.Audience}\"",
            ["iat"] = Seconds().ToString(CultureInfo.InvariantCulture),
            ["exp"] = Seconds(TimeSpan.FromMinutes(10)).ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, json) in other)
        {
            if (json is null) claims.Remove(name);
            else claims[name] = json;
        }

        return $"{{{string.Join(',', claims.Select(c => $"\"{c.Key}\":{c.Value}"))}}}";
    }

    public string Good(string algorithm = "ES256") => Token(Header(algorithm), Claims(), algorithm);

    public string With(params (string Name, string? Json)[] other) => Token(Header(), Claims(other));

    /// <summary>A header with members put before the usual ones.</summary>
    public string WithHeader(string members) => Token($"{{{members},{Header()[1..]}", Claims());

    public string Token(string header, string claims, string algorithm = "ES256") =>
        Token(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims), data => KeyOf(algorithm).Sign(algorithm, data));

    public static string Token(byte[] header, byte[] claims, Func<byte[], byte[]> sign) =>
        Signed($"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}", sign);

    /// <summary>Any text for the first two parts, with a true signature over it.</summary>
    public static string Signed(string input, Func<byte[], byte[]> sign) => $"{input}.{Base64Url.EncodeToString(sign(Encoding.UTF8.GetBytes(input)))}";

    public string Signed(string input) => Signed(input, data => P256.Sign("ES256", data));

    public JsonObject[] Published() => [Rsa.Jwk(), Pss.Jwk("PS256"), P256.Jwk("ES256"), P384.Jwk(use: null)];
}
