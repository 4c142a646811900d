namespace Kinerja.Api.Auth.Http;

/// <summary>The one place of a request where a token may stand (RFC 6750, 2.1).</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The token; null if the request brings none. Other credentials than one Bearer token are refused: taking them for none would answer
    /// somebody as a stranger who believes to be logged in. So is a token in the address, where logs and histories keep it (RFC 6750, 5.3).
    /// </summary>
    public static TokenRefusal? Read(HttpRequest request, out string? token)
    {
        token = null;
        if (request.Query.ContainsKey("access_token")) return TokenRefusal.NotOneBearerToken;
        var headers = request.Headers.Authorization;
        if (headers.Count == 0) return null;
        return headers.Count == 1 && TryRead(headers[0], out token) ? null : TokenRefusal.NotOneBearerToken;
    }

    /// <summary>The scheme in any case of letters, one space, and the rest is the token.</summary>
    public static bool TryRead(string? credentials, out string? token)
    {
        token = credentials is not null && credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? credentials[Scheme.Length..] : null;
        return !string.IsNullOrEmpty(token);
    }
}
