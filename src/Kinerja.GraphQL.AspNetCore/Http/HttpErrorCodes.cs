namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>Codes of requests that HTTP refuses before the engine sees them.</summary>
public static class HttpErrorCodes
{
    /// <summary>The body or the query string is not what a GraphQL request looks like.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body is larger than it may be.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body did not arrive in time.</summary>
    public const string BodyTooSlow = "BODY_TOO_SLOW";

    /// <summary>The body's content type, charset or encoding is not served.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The client accepts none of the types that can be answered.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The method is not served, or not for this operation.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>A page of another site made the browser send this.</summary>
    public const string CrossSite = "CROSS_SITE_REQUEST";

    /// <summary>The hash or id of a document is not known here: send the text with it, or register the document.</summary>
    public const string UnknownDocument = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Only documents known in advance are served.</summary>
    public const string UntrustedDocument = "UNTRUSTED_DOCUMENT";
}
