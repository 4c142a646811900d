using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kinerja.GraphQL.AspNetCore.GraphiQL;

/// <summary>
/// The files of GraphiQL, which "npm run build" in the folder ide packs into dist and the build of this
/// project embeds. Their names hold the hash of their content, so a browser may keep them for ever.
/// </summary>
internal sealed class GraphiQLAssets
{
    public const string ResourceFolder = "graphiql/";
    private const string Packed = ".gz";

    private readonly Func<string, Stream?> _open;

    private GraphiQLAssets(Func<string, Stream?> open, GraphiQLManifest manifest)
    {
        _open = open;
        Manifest = manifest;
    }

    /// <summary>Null where this assembly was built without Node.js, and so without GraphiQL.</summary>
    public static GraphiQLAssets? Embedded { get; } = Read(Assembly.GetExecutingAssembly().GetManifestResourceStream);

    /// <summary>What the page begins with; the rest is asked for by these.</summary>
    public GraphiQLManifest Manifest { get; }

    public static GraphiQLAssets? Read(Func<string, Stream?> open)
    {
        using var manifest = open(ResourceFolder + "manifest.json");
        return manifest is null ? null : new GraphiQLAssets(open, JsonSerializer.Deserialize<GraphiQLManifest>(manifest, JsonSerializerOptions.Web)!);
    }

    public async Task ServeAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["file"];
        await using var packed = _open($"{ResourceFolder}{name}{Packed}");
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (packed is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        // A worker is bound by the policy of its own file, and none of them fetches anything.
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.ContentType = ContentType(name!);
        if (AcceptsGzip(context.Request))
        {
            headers.ContentEncoding = "gzip";
            context.Response.ContentLength = packed.Length;
            await packed.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        else
        {
            await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
            await unpacked.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
