using System.Text;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Headers that bring keys along, demand what we do not know, or belong to another kind of token. All are truly signed.</summary>
internal static class HostileHeaders
{
    public static IEnumerable<HostileToken> All(Forge forge) => [.. Keys(forge), .. Members(forge), .. Types(forge), .. KeyIds(forge)];

    private static IEnumerable<HostileToken> Keys(Forge forge)
    {
        var own = EcTestKey.P256("penyerang");
        var embedded = Encoding.UTF8.GetBytes($$"""{"alg":"ES256","typ":"at+jwt","kid":"penyerang","jwk":{{own.Jwk().ToJsonString()}}}""");
        yield return new("jwk of the attacker, signed by it", TokenRefusal.KeyInToken, Forge.Token(embedded, Encoding.UTF8.GetBytes(forge.Claims()), data => own.Sign("ES256", data)));
        yield return new("jwk of our own key", TokenRefusal.KeyInToken, forge.WithHeader($"\"jwk\":{forge.P256.Jwk().ToJsonString()}"));
        yield return new("jwk null", TokenRefusal.KeyInToken, forge.WithHeader("\"jwk\":null"));
        yield return new("jku of the attacker", TokenRefusal.KeyInToken, forge.WithHeader($"\"jku\":\"{forge.Issuer}/penyerang\""));
        yield return new("jku of our own issuer", TokenRefusal.KeyInToken, forge.WithHeader($"\"jku\":\"{forge.Issuer}/kunci\""));
        yield return new("jku empty", TokenRefusal.KeyInToken, forge.WithHeader("\"jku\":\"\""));
        yield return new("x5u", TokenRefusal.KeyInToken, forge.WithHeader($"\"x5u\":\"{forge.Issuer}/penyerang\""));
        yield return new("x5c", TokenRefusal.KeyInToken, forge.WithHeader("\"x5c\":[\"MIIB\"]"));
        yield return new("x5c empty", TokenRefusal.KeyInToken, forge.WithHeader("\"x5c\":[]"));
    }

    private static IEnumerable<HostileToken> Members(Forge forge)
    {
        foreach (var json in new[] { "[]", "[\"exp\"]", "[\"b64\"]", "[\"alg\"]", "\"exp\"", "null", "[1]", "{}" })
        {
            yield return new($"crit {json}", TokenRefusal.CriticalExtension, forge.WithHeader($"\"crit\":{json}"));
        }

        yield return new("crit and b64, unencoded", TokenRefusal.CriticalExtension, forge.WithHeader("\"crit\":[\"b64\"],\"b64\":false"));
        foreach (var member in new[] { "\"b64\":false", "\"b64\":true", "\"zip\":\"DEF\"", "\"enc\":\"A256GCM\"", "\"cty\":\"JWT\"", "\"epk\":{}", "\"p2c\":2147483647", "\"p2s\":\"AA\"" })
        {
            yield return new(member.Replace("\"", "", StringComparison.Ordinal), TokenRefusal.HeaderMalformed, forge.WithHeader(member));
        }
    }

    private static IEnumerable<HostileToken> Types(Forge forge)
    {
        foreach (var json in new[]
        {
            "\"\"", "null", "1", "[\"at+jwt\"]", "\"id+jwt\"", "\"logout+jwt\"", "\"secevent+jwt\"", "\"dpop+jwt\"", "\"JWE\"", "\"JOSE\"", "\"JOSE+JSON\"", "\"at+jwt;v=1\"", "\" at+jwt\"", "\"at+jwt \"",
            "\"at jwt\"", "\"application/jwt\"", "\"application/application/at+jwt\"", "\"text/at+jwt\"", "\"\\u0130WT\"",
        })
        {
            yield return new($"typ {json}", TokenRefusal.TypeNotAllowed, forge.Token($$"""{"alg":"ES256","typ":{{json}},"kid":"p256"}""", forge.Claims()));
        }

        yield return new("no typ", TokenRefusal.TypeNotAllowed, forge.Token("""{"alg":"ES256","kid":"p256"}""", forge.Claims()));
    }

    private static IEnumerable<HostileToken> KeyIds(Forge forge)
    {
        foreach (var json in new[] { "\"\"", "null", "1", "true", "[\"p256\"]", "{\"p256\":1}", $"\"{new string('k', 257)}\"" })
        {
            yield return new($"kid {(json.Length > 20 ? "of 257 letters" : json)}", TokenRefusal.HeaderMalformed, forge.Token($$"""{"alg":"ES256","typ":"at+jwt","kid":{{json}}}""", forge.Claims()));
        }

        foreach (var kid in new[] { "tidak-ada", "P256", "p256 ", " p256", "p25", "p2566", "*", "../../../../dev/null", "' OR '1'='1", "http://127.0.0.1:1/penyerang", "p256\\u0000", "p256\\n", "\\ud83d\\ude00" })
        {
            yield return new($"kid {kid}", TokenRefusal.KeyUnknown, forge.Token($$"""{"alg":"ES256","typ":"at+jwt","kid":"{{kid}}"}""", forge.Claims()));
        }
    }
}
