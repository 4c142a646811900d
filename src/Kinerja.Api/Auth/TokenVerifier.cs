using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth;

/// <summary>
/// Believes a token or not (RFC 7515, 7519, 8725). Nothing in a token chooses by which key or by which algorithm it is judged: the
/// issuer it names must be one of the settings', and the rest follows from that issuer's record. What can be refused for the token's own
/// text is refused first, so that only plausible tokens cost a look for keys.
/// </summary>
internal sealed class TokenVerifier(ImmutableArray<TrustedIssuer> issuers, ClaimsPolicy policy)
{
    /// <summary>No text of a client makes this throw; only its own cancellation does.</summary>
    public async ValueTask<TokenVerdict> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (Jws.Read(token, out var jws) is { } unreadable) return new TokenVerdict(unreadable);
        if (FindIssuer(jws!) is not { } issuer) return new TokenVerdict(TokenRefusal.IssuerUnknown);
        if (policy.Check(jws!.Claims, issuer, out var identitas) is { } fault) return new TokenVerdict(fault);
        if (await CheckSignatureAsync(jws, issuer, cancellationToken).ConfigureAwait(false) is { } forgery) return new TokenVerdict(forgery);
        return new TokenVerdict(identitas!);
    }

    private TrustedIssuer? FindIssuer(Jws jws)
    {
        if (!jws.Claims.TryGetProperty("iss", out var name) || name.ValueKind != System.Text.Json.JsonValueKind.String) return null;
        var penerbit = name.GetString();
        return issuers.FirstOrDefault(issuer => issuer.Penerbit.Equals(penerbit, StringComparison.Ordinal));
    }

    private static async ValueTask<TokenRefusal?> CheckSignatureAsync(Jws jws, TrustedIssuer issuer, CancellationToken cancellationToken)
    {
        var keys = await issuer.Keys.FindAsync(jws.Header.KeyId, cancellationToken).ConfigureAwait(false);
        if (keys is null) return TokenRefusal.KeysUnavailable;
        var fitting = keys.Fitting(jws.Header);
        if (fitting.IsEmpty) return TokenRefusal.KeyUnknown;
        if (fitting.Length > 1 && jws.Header.KeyId is null) return TokenRefusal.KeyIdNeeded;
        return fitting.Any(key => key.Verifies(jws)) ? null : TokenRefusal.SignatureWrong;
    }
}
