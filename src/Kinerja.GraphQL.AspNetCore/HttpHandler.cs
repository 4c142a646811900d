using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>One HTTP exchange, from request to response.</summary>
internal sealed class HttpHandler(Executor executor, GraphQLHttpOptions options)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = options.MaxJsonDepth }, context.RequestAborted);
        var request = new GraphRequest
        {
            Document = Encoding.UTF8.GetBytes(json.RootElement.GetProperty("query").GetString()!),
            Variables = json.RootElement.TryGetProperty("variables", out var variables) ? variables : default,
        };
        using var response = await executor.ExecuteAsync(request, context.RequestServices, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(context.Response.BodyWriter, context.RequestAborted);
    }
}
