using System.Text;
using System.Text.Json;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>A token in compact form (RFC 7515, 7.1), taken apart and well-formed, and not believed yet.</summary>
internal sealed record Jws(JwsHeader Header, JsonElement Claims, byte[] SigningInput, byte[] Signature)
{
    /// <summary>Real tokens have 1 to 4 kB. Anything above this is not even looked at.</summary>
    private const int MaxLength = 16_384;

    private const int Parts = 3;

    public static TokenRefusal? Read(string token, out Jws? jws)
    {
        jws = null;
        if (token.Length > MaxLength) return TokenRefusal.TooLarge;
        // One more than there may be, so that too many are seen without counting them all.
        Span<Range> parts = stackalloc Range[Parts + 1];
        if (token.AsSpan().Split(parts, '.') != Parts) return TokenRefusal.NotCompactJws;

        if (Base64UrlText.Decode(token.AsSpan(parts[0])) is not { } header) return TokenRefusal.EncodingNotCanonical;
        if (PlainJson.ParseObject(header) is not { } headerJson) return TokenRefusal.HeaderNotPlainJson;
        if (JwsHeader.Read(headerJson, out var read) is { } refusal) return refusal;

        if (Base64UrlText.Decode(token.AsSpan(parts[1])) is not { } payload) return TokenRefusal.EncodingNotCanonical;
        if (Base64UrlText.Decode(token.AsSpan(parts[2])) is not { } signature) return TokenRefusal.EncodingNotCanonical;
        if (PlainJson.ParseObject(payload) is not { } claims) return TokenRefusal.ClaimsNotPlainJson;

        jws = new Jws(read!, claims, Encoding.ASCII.GetBytes(token, 0, parts[1].End.Value), signature);
        return null;
    }
}
