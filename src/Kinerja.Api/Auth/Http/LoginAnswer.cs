using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinerja.Api.Auth.Http;

/// <summary>What a client is told whose login was refused: the same for every reason, so that nobody can feel their way to a good token.</summary>
internal static class LoginAnswer
{
    private const string GraphQLResponse = "application/graphql-response+json";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] Unauthenticated = Body("UNAUTHENTICATED", "Login tidak sah atau sudah berakhir. Silakan login kembali.");

    private static readonly byte[] Unavailable = Body("LOGIN_UNAVAILABLE", "Login belum dapat diperiksa karena server login tidak terjangkau. Coba lagi dalam beberapa detik.");

    public static Task WriteAsync(HttpContext context, TokenRefusal refusal)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.ContentType = $"{MediaType(context.Request)}; charset=utf-8";
        if (refusal == TokenRefusal.KeysUnavailable)
        {
            // A good token may be among these, so nobody is told to log in again, which would not help either.
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "5";
            return response.Body.WriteAsync(Unavailable, context.RequestAborted).AsTask();
        }

        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return response.Body.WriteAsync(Unauthenticated, context.RequestAborted).AsTask();
    }

    private static string MediaType(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase) && range.Quality is null or > 0)
            ? GraphQLResponse
            : "application/json";

    private static byte[] Body(string code, string message) =>
        JsonSerializer.SerializeToUtf8Bytes(new { errors = new[] { new { message, extensions = new { code } } } }, Readable);
}
