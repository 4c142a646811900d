using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Tokens that ask to be judged by another algorithm than the key's.</summary>
internal static class HostileAlgorithms
{
    private static readonly string[] Foreign =
    [
        "none", "None", "NONE", "nOnE", "", "HS256", "HS384", "HS512", "RS1", "RS384", "RS512", "PS384", "PS512", "ES512", "ES256K", "EdDSA", "Ed25519",
        "rs256", "es256", "RS256 ", " RS256", "RS256\\u0000", "ES256,RS256", "SHA256withRSA", "ECDSA", "A256KW", "RSA-OAEP", "dir", "0", "2", "ML-DSA-65",
    ];

    public static IEnumerable<HostileToken> All(Forge forge) =>
        [.. ForeignNames(forge), .. ForeignKinds(forge), .. Unsigned(forge), .. PublicKeyAsSecret(forge), .. Confused(forge)];

    private static IEnumerable<HostileToken> ForeignNames(Forge forge)
    {
        foreach (var name in Foreign)
        {
            yield return new($"alg \"{name}\" with a true RSA signature", TokenRefusal.AlgorithmNotAllowed, forge.Token($$"""{"alg":"{{name}}","typ":"at+jwt","kid":"rsa"}""", forge.Claims(), "RS256"));
        }
    }

    private static IEnumerable<HostileToken> ForeignKinds(Forge forge)
    {
        foreach (var json in new[] { "null", "1", "true", "[\"ES256\"]", "{\"ES256\":1}" })
        {
            yield return new($"alg is {json}", TokenRefusal.AlgorithmNotAllowed, forge.Token($$"""{"alg":{{json}},"typ":"at+jwt","kid":"p256"}""", forge.Claims()));
        }

        yield return new("no alg", TokenRefusal.AlgorithmNotAllowed, forge.Token("""{"typ":"at+jwt","kid":"p256"}""", forge.Claims()));
        yield return new("Alg instead of alg", TokenRefusal.AlgorithmNotAllowed, forge.Token("""{"Alg":"ES256","typ":"at+jwt","kid":"p256"}""", forge.Claims()));
    }

    private static IEnumerable<HostileToken> Unsigned(Forge forge)
    {
        foreach (var name in new[] { "none", "None", "NONE", "nOnE" })
        {
            var token = forge.Token($$"""{"alg":"{{name}}","typ":"at+jwt"}""", forge.Claims());
            yield return new($"alg \"{name}\" without a signature", TokenRefusal.AlgorithmNotAllowed, token[..(token.LastIndexOf('.') + 1)]);
        }
    }

    private static IEnumerable<HostileToken> PublicKeyAsSecret(Forge forge)
    {
        (string Name, byte[] Secret)[] secrets =
        [
            ("PEM", Encoding.ASCII.GetBytes(forge.Rsa.Rsa.ExportSubjectPublicKeyInfoPem())),
            ("PEM with line end", Encoding.ASCII.GetBytes(forge.Rsa.Rsa.ExportSubjectPublicKeyInfoPem() + "\n")),
            ("PKCS #1 PEM", Encoding.ASCII.GetBytes(forge.Rsa.Rsa.ExportRSAPublicKeyPem())),
            ("DER", forge.Rsa.Rsa.ExportSubjectPublicKeyInfo()),
            ("modulus", forge.Rsa.Rsa.ExportParameters(false).Modulus!),
            ("JWK", Encoding.UTF8.GetBytes(forge.Rsa.Jwk().ToJsonString())),
            ("nothing", []),
        ];
        foreach (var (name, secret) in secrets)
        {
            foreach (var alg in new[] { "HS256", "RS256" })
            {
                // The second keeps the honest name, for verifiers that go by the kind of key.
                var because = alg == "HS256" ? TokenRefusal.AlgorithmNotAllowed : TokenRefusal.SignatureWrong;
                yield return new($"HMAC by the public key as {name}, alg {alg}", because, Forge.Token(Bytes($$"""{"alg":"{{alg}}","typ":"at+jwt","kid":"rsa"}"""), Bytes(forge.Claims()), data => HMACSHA256.HashData(secret, data)));
            }
        }
    }

    /// <summary>An allowed algorithm with the key of another.</summary>
    private static IEnumerable<HostileToken> Confused(Forge forge)
    {
        foreach (var alg in Forge.Algorithms)
        {
            foreach (var key in new TestKey[] { forge.Rsa, forge.Pss, forge.P256, forge.P384 })
            {
                // The key "rsa" names no algorithm, so that it is good for both of its kind.
                if (key == forge.KeyOf(alg) || (key == forge.Rsa && alg == "PS256")) continue;
                var signer = key is RsaTestKey ? alg[0] is 'E' ? "RS256" : alg : alg[0] is 'E' ? alg : "ES256";
                yield return new($"alg {alg}, kid {key.Kid}, signed by that key", TokenRefusal.KeyUnknown, Forge.Token(Bytes($$"""{"alg":"{{alg}}","typ":"at+jwt","kid":"{{key.Kid}}"}"""), Bytes(forge.Claims()), data => key.Sign(signer, data)));
                yield return new($"alg {alg}, kid {forge.KeyOf(alg).Kid}, signed by {key.Kid}", TokenRefusal.SignatureWrong, Forge.Token(Bytes(forge.Header(alg)), Bytes(forge.Claims()), data => key.Sign(signer, data)));
            }
        }

        yield return new("two keys fit and none is named", TokenRefusal.KeyIdNeeded, forge.Token("""{"alg":"PS256","typ":"at+jwt"}""", forge.Claims(), "PS256"));
        yield return new("HMAC by the text of the kid", TokenRefusal.AlgorithmNotAllowed, $"{Base64Url.EncodeToString(Bytes("""{"alg":"HS256","typ":"at+jwt","kid":"../../../dev/null"}"""))}.{Base64Url.EncodeToString(Bytes(forge.Claims()))}.AAAA");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
