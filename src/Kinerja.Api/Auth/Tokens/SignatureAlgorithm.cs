namespace Kinerja.Api.Auth.Tokens;

/// <summary>The algorithms there are (RFC 7518, 3.1): asymmetric, and none that its successors advise against.</summary>
internal enum SignatureAlgorithm
{
    RS256,
    PS256,
    ES256,
    ES384,
}

internal static class SignatureAlgorithms
{
    /// <summary>Written out: the parser of enums takes numbers, lists and other cases of letters as well.</summary>
    public static SignatureAlgorithm? Named(string? name) => name switch
    {
        "RS256" => SignatureAlgorithm.RS256,
        "PS256" => SignatureAlgorithm.PS256,
        "ES256" => SignatureAlgorithm.ES256,
        "ES384" => SignatureAlgorithm.ES384,
        _ => null,
    };
}
