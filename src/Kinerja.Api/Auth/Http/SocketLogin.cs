using System.Text.Json;
using Kinerja.GraphQL.AspNetCore;

namespace Kinerja.Api.Auth.Http;

/// <summary>
/// Logins over WebSocket. A page cannot set headers on a socket, so its token comes in the payload of connection_init: as "Authorization"
/// or "authorization" with "Bearer " before it, or as "token" without. Both methods fit into <see cref="StreamingOptions"/>.
/// </summary>
internal sealed class SocketLogin(TokenVerifier verifier, ILogger<SocketLogin> logger)
{
    /// <summary>False closes the socket. A payload without a token leaves the connection to whom its request named, or to nobody.</summary>
    public async ValueTask<bool> AcceptAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        var refusal = Read(payload, out var token);
        if (refusal is null && token is null) return true;
        if (refusal is null)
        {
            var verdict = await verifier.VerifyAsync(token!, cancellationToken).ConfigureAwait(false);
            refusal = verdict.Refusal ?? Adopt(context, verdict.Identitas!);
        }

        if (refusal is not { } reason) return true;
        AuthLog.Refused(logger, reason);
        return false;
    }

    /// <summary>When the login ends; never, for nobody.</summary>
    public static SessionEnd End(HttpContext context) => new(context.GetIdentitas()?.Kedaluwarsa);

    /// <summary>The payload may renew the login of the request that opened the socket, and not turn it into somebody else's.</summary>
    private static TokenRefusal? Adopt(HttpContext context, Identitas identitas)
    {
        if (context.GetIdentitas() is { } before && (before.Penerbit, before.Subjek) != (identitas.Penerbit, identitas.Subjek)) return TokenRefusal.NotOneBearerToken;
        context.SetIdentitas(identitas);
        return null;
    }

    private static TokenRefusal? Read(JsonElement payload, out string? token)
    {
        token = null;
        if (payload.ValueKind != JsonValueKind.Object) return null;
        JsonProperty[] found = [.. payload.EnumerateObject().Where(property => property.Name is "Authorization" or "authorization" or "token")];
        if (found.Length == 0) return null;
        if (found is not [{ Value.ValueKind: JsonValueKind.String } only]) return TokenRefusal.NotOneBearerToken;
        var text = only.Value.GetString();
        if (only.Name != "token") return BearerHeader.TryRead(text, out token) ? null : TokenRefusal.NotOneBearerToken;
        token = text;
        return null;
    }
}
