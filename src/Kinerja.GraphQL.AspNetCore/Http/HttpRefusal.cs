using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>A request that ends before the engine: with which status, and why.</summary>
internal sealed record HttpRefusal(int Status, GraphQLError Error)
{
    /// <summary>What is left of the body will not be read, so the connection cannot serve another request.</summary>
    public bool Close { get; init; }

    public static HttpRefusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, new GraphQLError(message, HttpErrorCodes.BadRequest));

    public static HttpRefusal TooLarge(long allowed) => new(
        StatusCodes.Status413PayloadTooLarge,
        new GraphQLError($"The body is larger than {allowed} bytes (counted after decompression). Send less in one request.", HttpErrorCodes.BodyTooLarge))
    { Close = true };

    public static HttpRefusal TooSlow() => new(
        StatusCodes.Status408RequestTimeout,
        new GraphQLError("The body did not arrive in time. Send it at once.", HttpErrorCodes.BodyTooSlow))
    { Close = true };

    public static HttpRefusal Unsupported(string message) => new(
        StatusCodes.Status415UnsupportedMediaType, new GraphQLError(message, HttpErrorCodes.UnsupportedMediaType))
    { Close = true };

    public static HttpRefusal NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        new GraphQLError($"Answers are {MediaTypes.GraphQLResponse} or {MediaTypes.Json}, in UTF-8. Name one of them in Accept.", HttpErrorCodes.NotAcceptable));

    public static HttpRefusal Method(string message) => new(
        StatusCodes.Status405MethodNotAllowed, new GraphQLError(message, HttpErrorCodes.MethodNotAllowed));

    public static HttpRefusal CrossSite() => new(
        StatusCodes.Status403Forbidden,
        new GraphQLError("A page of another site may not make a browser send queries here. Use fetch from an allowed origin, or POST.", HttpErrorCodes.CrossSite));
}
