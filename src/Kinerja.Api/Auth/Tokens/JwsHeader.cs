using System.Text.Json;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>What a token says about its own signature: a wish, which the issuer's record of keys grants or not.</summary>
internal sealed record JwsHeader(SignatureAlgorithm Algorithm, string? KeyId)
{
    private const int MaxKeyIdLength = 256;

    /// <summary>
    /// RFC 9068 asks for "at+jwt"; Entra ID and Keycloak write "JWT" on access tokens. Both are taken, and <see cref="ClaimsPolicy"/> keeps
    /// out what else bears the second. A token without a type is refused.
    /// </summary>
    private static readonly ImmutableArray<string> Types = ["at+jwt", "application/at+jwt", "JWT"];

    /// <summary>Members that bring a key along or say where to fetch one. Thumbprints (x5t) only name a key, and are common.</summary>
    private static readonly ImmutableArray<string> KeyMembers = ["jwk", "jku", "x5u", "x5c"];

    /// <summary>Members of encrypted or nested tokens and of unencoded payloads, none of which belong in an access token.</summary>
    private static readonly ImmutableArray<string> ForeignMembers = ["zip", "enc", "cty", "b64", "epk", "p2s", "p2c"];

    public static TokenRefusal? Read(JsonElement json, out JwsHeader? header)
    {
        header = null;
        if (HasAny(json, KeyMembers)) return TokenRefusal.KeyInToken;
        // Whoever does not understand every extension listed must refuse the token (RFC 7515, 4.1.11), and we understand none.
        if (json.TryGetProperty("crit", out _)) return TokenRefusal.CriticalExtension;
        if (HasAny(json, ForeignMembers)) return TokenRefusal.HeaderMalformed;
        if (SignatureAlgorithms.Named(Text(json, "alg")) is not { } algorithm) return TokenRefusal.AlgorithmNotAllowed;
        if (!Types.Contains(Text(json, "typ") ?? "", StringComparer.OrdinalIgnoreCase)) return TokenRefusal.TypeNotAllowed;
        var keyId = Text(json, "kid");
        if (keyId is null ? json.TryGetProperty("kid", out _) : keyId.Length is 0 or > MaxKeyIdLength) return TokenRefusal.HeaderMalformed;
        header = new JwsHeader(algorithm, keyId);
        return null;
    }

    private static bool HasAny(JsonElement json, ImmutableArray<string> names) => names.Any(name => json.TryGetProperty(name, out _));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
