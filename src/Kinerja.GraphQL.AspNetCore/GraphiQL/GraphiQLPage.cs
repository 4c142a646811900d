using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kinerja.GraphQL.AspNetCore.GraphiQL;

/// <summary>
/// The page that a browser gets at the path of GraphQL: GraphiQL with the schema's documentation.
/// Everything in it comes from this server, and its policy lets the browser ask nobody else.
/// </summary>
internal sealed class GraphiQLPage(IReadOnlyList<GraphiQLTab> tabs, GraphiQLAssets? assets)
{
    /// <summary>Below the path of GraphQL, so that one rule of a proxy covers both.</summary>
    public const string AssetFolder = "graphiql";

    // Styles may stand in the document because the editor writes them there, with no nonce to give it;
    // scripts may not. The fonts are part of GraphiQL's style sheet, as data.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Example = """
        # The book at the top left opens the documentation. Ctrl+Space completes, Ctrl+Enter runs.
        # A token goes into "Headers" below: { "Authorization": "Bearer ..." }
        {
          __schema {
            queryType {
              fields {
                name
                description
              }
            }
          }
        }
        """;

    // A parameter that one of the protocols for GET knows makes the request one for GraphQL.
    private static readonly string[] RequestParameters = ["query", "extensions", "documentId"];

    private readonly string _tabs = JsonSerializer.Serialize(tabs.Count > 0 ? tabs : [new GraphiQLTab(Example)], JsonSerializerOptions.Web);

    /// <summary>Whether this is a person who opens the path in a browser, and not a GraphQL request.</summary>
    public static bool Serves(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !RequestParameters.Any(request.Query.ContainsKey)
        && PrefersHtml(request);

    public Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.Accept;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.ContentType = "text/html; charset=utf-8";
        if (assets is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync(assets is null ? NotBuilt : Html(context.Request, assets.Manifest), context.RequestAborted);
    }

    /// <summary>HTML is what it names, and it likes nothing that GraphQL answers better. "Anything" is not a wish for a page.</summary>
    private static bool PrefersHtml(HttpRequest request)
    {
        double html = 0, json = 0;
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var quality = accepted.Quality ?? 1;
            if (accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)) html = Math.Max(html, quality);
            else if (accepted.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)) json = Math.Max(json, quality);
        }

        return html > 0 && html >= json;
    }

    private string Html(HttpRequest request, GraphiQLManifest files)
    {
        var endpoint = Attribute(request.PathBase.Add(request.Path).ToUriComponent().TrimEnd('/'));
        var folder = $"{endpoint}/{AssetFolder}";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>GraphiQL</title>
            <link rel="icon" href="{folder}/{files.Icon}">
            <link rel="stylesheet" href="{folder}/{files.Style}">
            <script type="module" src="{folder}/{files.Script}"></script>
            </head>
            <body>
            <div id="graphiql" data-endpoint="{endpoint}" data-tabs="{Attribute(_tabs)}">GraphiQL is loading. It needs JavaScript.</div>
            </body>
            </html>
            """;
    }

    private static string Attribute(string value) => HtmlEncoder.Default.Encode(value);

    private const string NotBuilt = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>GraphiQL was not built</title></head>
        <body>
        <h1>GraphiQL was not built</h1>
        <p>GraphQL itself is served here, by POST. The page to try it with is missing, because this server was built without Node.js.</p>
        <p>Install Node.js 20 or newer with npm, run <code>npm ci</code> and <code>npm run build</code> in the folder
        <code>src/Kinerja.GraphQL.AspNetCore/ide</code>, and build the server again.</p>
        </body>
        </html>
        """;
}
