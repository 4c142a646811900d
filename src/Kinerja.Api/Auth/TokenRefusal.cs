namespace Kinerja.Api.Auth;

/// <summary>Why a login was refused: for the log alone. A client learns only that it must log in again.</summary>
internal enum TokenRefusal
{
    /// <summary>More than one Authorization header, another scheme than Bearer, or a token where none belongs.</summary>
    NotOneBearerToken,
    TooLarge,

    /// <summary>Not three parts: among others everything encrypted.</summary>
    NotCompactJws,
    EncodingNotCanonical,
    HeaderNotPlainJson,
    ClaimsNotPlainJson,
    HeaderMalformed,

    /// <summary>A key, or the address of one, stands in the token.</summary>
    KeyInToken,
    CriticalExtension,
    AlgorithmNotAllowed,
    TypeNotAllowed,

    /// <summary>An ID token, a refresh token, a logout token: signed by the right key, meant for something else.</summary>
    NotAnAccessToken,
    IssuerUnknown,
    AudienceWrong,
    ClaimMissing,
    ClaimMalformed,
    Expired,
    NotYetValid,
    FromTheFuture,
    LifetimeImplausible,
    KeyUnknown,
    KeyIdNeeded,
    SignatureWrong,

    /// <summary>The issuer has not been reached yet, so that nothing can be said about the token.</summary>
    KeysUnavailable,
}
