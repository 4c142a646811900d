using System.Text.Json;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth.Keys;

/// <summary>The keys of an issuer at one time (RFC 7517, section 5).</summary>
internal sealed record KeySet(ImmutableArray<VerificationKey> Keys, int Skipped = 0)
{
    /// <summary>Issuers publish two or three.</summary>
    private const int MaxKeys = 100;

    /// <summary>The usable keys of a set; a bad one does not spoil the others. Null if the document is no set at all.</summary>
    public static KeySet? Read(JsonElement json)
    {
        if (!json.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxKeys) return null;
        ImmutableArray<VerificationKey> keys = [.. list.EnumerateArray().Select(Jwk.Read).OfType<VerificationKey>()];
        return new KeySet(keys, list.GetArrayLength() - keys.Length);
    }

    public bool Knows(string? keyId) => keyId is null ? !Keys.IsEmpty : Keys.Any(key => key.KeyId == keyId);

    public ImmutableArray<VerificationKey> Fitting(JwsHeader header) => [.. Keys.Where(key => key.Fits(header))];
}
