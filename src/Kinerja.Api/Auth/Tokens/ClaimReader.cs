using System.Text.Json;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>Claims by name and type. It remembers the first that is missing or of another type, so that all can be read before one asks.</summary>
internal sealed class ClaimReader(JsonElement claims)
{
    /// <summary>The end of the year 9999, the last moment that a DateTimeOffset can hold.</summary>
    private const double LastSecond = 253_402_300_799;

    public TokenRefusal? Fault { get; private set; }

    public bool Has(string name) => claims.TryGetProperty(name, out _);

    public string RequiredText(string name, int maxLength)
    {
        if (!Has(name)) Fault ??= TokenRefusal.ClaimMissing;
        return OptionalText(name, maxLength) ?? "";
    }

    /// <summary>Never empty, never with characters that no name has and that a database or a page may choke on.</summary>
    public string? OptionalText(string name, int maxLength)
    {
        if (!claims.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (text.Length > 0 && text.Length <= maxLength && !text.Any(char.IsControl) && text.AsSpan().Trim().Length == text.Length) return text;
        Fault ??= TokenRefusal.ClaimMalformed;
        return null;
    }

    public DateTimeOffset RequiredTime(string name)
    {
        if (!Has(name)) Fault ??= TokenRefusal.ClaimMissing;
        return OptionalTime(name) ?? default;
    }

    /// <summary>A NumericDate (RFC 7519, section 2): seconds since 1970, perhaps with a fraction.</summary>
    public DateTimeOffset? OptionalTime(string name)
    {
        if (!claims.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= LastSecond and var seconds) return DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        Fault ??= TokenRefusal.ClaimMalformed;
        return null;
    }

    /// <summary>False where the claim is there and is anything but true.</summary>
    public bool IsAbsentOrTrue(string name) => !claims.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.True;

    /// <summary>Whether a claim that is one text or a list of texts (as "aud" is) holds a text.</summary>
    public bool Holds(string name, string text)
    {
        if (!claims.TryGetProperty(name, out var value)) return false;
        if (value.ValueKind == JsonValueKind.String) return value.ValueEquals(text);
        if (value.ValueKind != JsonValueKind.Array) return false;
        return value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) && value.EnumerateArray().Any(item => item.ValueEquals(text));
    }
}
