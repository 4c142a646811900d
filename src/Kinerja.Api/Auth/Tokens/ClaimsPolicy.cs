using System.Text.Json;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>What the claims of an access token must say (RFC 7519, 9068; RFC 8725, 3.8 to 3.12).</summary>
internal sealed class ClaimsPolicy(TimeProvider clock, TimeSpan clockSkew, TimeSpan maxLifetime)
{
    /// <summary>OpenID Connect Core 1.0, section 2.</summary>
    private const int MaxSubjectLength = 255;

    private const int MaxTextLength = 500;

    /// <param name="identitas">What the claims would prove, if the signature holds.</param>
    public TokenRefusal? Check(JsonElement claims, TrustedIssuer issuer, out Identitas? identitas)
    {
        var reader = new ClaimReader(claims);
        identitas = null;
        if (!IsAccessToken(reader)) return TokenRefusal.NotAnAccessToken;
        if (!reader.Holds("aud", issuer.Audience)) return TokenRefusal.AudienceWrong;

        var issuedAt = reader.RequiredTime("iat");
        var notBefore = reader.OptionalTime("nbf");
        var read = Read(reader, issuer.Penerbit);
        if ((reader.Fault ?? CheckTimes(read, issuedAt, notBefore)) is { } fault) return fault;
        identitas = read;
        return null;
    }

    private static Identitas Read(ClaimReader reader, string penerbit) => new()
    {
        Penerbit = penerbit,
        Subjek = reader.RequiredText("sub", MaxSubjectLength),
        Nama = reader.OptionalText("name", MaxTextLength),
        Surel = reader.OptionalText("email", MaxTextLength) is { } surel && reader.IsAbsentOrTrue("email_verified") ? surel : null,
        Kedaluwarsa = reader.RequiredTime("exp"),
        WaktuMasuk = reader.OptionalTime("auth_time"),
        Acr = reader.OptionalText("acr", MaxTextLength),
        Sid = reader.OptionalText("sid", MaxTextLength),
        TokenId = reader.OptionalText("jti", MaxTextLength),
    };

    /// <summary>
    /// Issuers sign other things by the same key and with the type "JWT": ID tokens carry hashes of what they were given with, logout
    /// tokens and other notices carry events, and Keycloak says what a token is for in a claim "typ".
    /// </summary>
    private static bool IsAccessToken(ClaimReader reader) =>
        !reader.Has("at_hash") && !reader.Has("c_hash") && !reader.Has("events") && (!reader.Has("typ") || reader.Holds("typ", "Bearer"));

    private TokenRefusal? CheckTimes(Identitas identitas, DateTimeOffset issuedAt, DateTimeOffset? notBefore)
    {
        var now = clock.GetUtcNow();
        if (now - identitas.Kedaluwarsa >= clockSkew) return TokenRefusal.Expired;
        if (notBefore - now > clockSkew) return TokenRefusal.NotYetValid;
        if (issuedAt - now > clockSkew || identitas.WaktuMasuk - now > clockSkew) return TokenRefusal.FromTheFuture;
        var lifetime = identitas.Kedaluwarsa - issuedAt;
        return lifetime <= TimeSpan.Zero || lifetime > maxLifetime ? TokenRefusal.LifetimeImplausible : null;
    }
}
