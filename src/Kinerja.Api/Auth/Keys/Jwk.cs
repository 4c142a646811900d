using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth.Keys;

/// <summary>Reads one key of a set (RFC 7517, 7518 section 6).</summary>
internal static class Jwk
{
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 8192;

    /// <summary>Longer exponents have no use but to make each verification slow.</summary>
    private const int MaxExponentBytes = 4;

    /// <summary>The key; null if it is not for verifying, of a kind or size that we do not take, or broken.</summary>
    public static VerificationKey? Read(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object || !IsForVerifying(jwk) || jwk.TryGetProperty("d", out _)) return null;
        try
        {
            VerificationKey? key = Text(jwk, "kty") switch
            {
                "RSA" => ReadRsa(jwk),
                "EC" => ReadEc(jwk),
                _ => null,
            };
            return key is null || key.Algorithms.IsEmpty ? null : key;
        }
        catch (CryptographicException)
        {
            // A point beside its curve, for one.
            return null;
        }
    }

    private static bool IsForVerifying(JsonElement jwk)
    {
        if (jwk.TryGetProperty("use", out var use) && !IsText(use, "sig")) return false;
        if (!jwk.TryGetProperty("key_ops", out var operations)) return true;
        return operations.ValueKind == JsonValueKind.Array && operations.EnumerateArray().Any(operation => IsText(operation, "verify"));
    }

    private static RsaKey? ReadRsa(JsonElement jwk)
    {
        if (Bytes(jwk, "n") is not { } modulus || Bytes(jwk, "e") is not { Length: <= MaxExponentBytes } exponent) return null;
        if (Bits(modulus) is < MinRsaBits or > MaxRsaBits || !IsOdd(modulus) || !IsOdd(exponent)) return null;
        // An exponent of one would make every signature its own message.
        if (Bits(exponent) == 1) return null;
        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        RSA.Create(parameters).Dispose();
        return new RsaKey(Text(jwk, "kid"), Allowed(jwk, SignatureAlgorithm.RS256, SignatureAlgorithm.PS256), parameters);
    }

    private static EcKey? ReadEc(JsonElement jwk)
    {
        (SignatureAlgorithm Algorithm, ECCurve Curve, int Bytes)? kind = Text(jwk, "crv") switch
        {
            "P-256" => (SignatureAlgorithm.ES256, ECCurve.NamedCurves.nistP256, 32),
            "P-384" => (SignatureAlgorithm.ES384, ECCurve.NamedCurves.nistP384, 48),
            _ => null,
        };
        if (kind is not { } curve || Allowed(jwk, curve.Algorithm).IsEmpty) return null;
        if (Bytes(jwk, "x") is not { } x || Bytes(jwk, "y") is not { } y || x.Length != curve.Bytes || y.Length != curve.Bytes) return null;
        var parameters = new ECParameters { Curve = curve.Curve, Q = new ECPoint { X = x, Y = y } };
        ECDsa.Create(parameters).Dispose();
        return new EcKey(Text(jwk, "kid"), curve.Algorithm, parameters);
    }

    /// <summary>A key that names its algorithm is for that one alone; one that does not is for all that its type can do.</summary>
    private static ImmutableArray<SignatureAlgorithm> Allowed(JsonElement jwk, params ReadOnlySpan<SignatureAlgorithm> ofType)
    {
        if (!jwk.TryGetProperty("alg", out _)) return [.. ofType];
        return SignatureAlgorithms.Named(Text(jwk, "alg")) is { } named && ofType.Contains(named) ? [named] : [];
    }

    /// <summary>Counted from the first bit that is set: leading zeros make no key longer.</summary>
    private static long Bits(byte[] number) => new BigInteger(number, isUnsigned: true, isBigEndian: true).GetBitLength();

    private static bool IsOdd(byte[] number) => (number[^1] & 1) == 1;

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static string? Text(JsonElement jwk, string name) =>
        jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement jwk, string name) => Text(jwk, name) is { } text ? Base64UrlText.Decode(text) : null;
}
