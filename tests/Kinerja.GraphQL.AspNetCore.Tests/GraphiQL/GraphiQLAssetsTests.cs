using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Kinerja.GraphQL.AspNetCore.GraphiQL;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Tests.GraphiQL;

public sealed partial class GraphiQLAssetsTests
{
    private static readonly Assembly Server = typeof(GraphiQLAssets).Assembly;

    internal static GraphiQLAssets Built => GraphiQLAssets.Embedded
        ?? throw new InvalidOperationException("GraphiQL is not built: run ./kinerja test, or \"npm ci\" and \"npm run build\" in src/Kinerja.GraphQL.AspNetCore/ide, and build again.");

    private static readonly string[] Names =
    [
        .. Server.GetManifestResourceNames()
            .Where(name => name.StartsWith(GraphiQLAssets.ResourceFolder, StringComparison.Ordinal) && name.EndsWith(".gz", StringComparison.Ordinal))
            .Select(name => name[GraphiQLAssets.ResourceFolder.Length..^3])
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Files_AreBuiltAndNamedByTheirContent()
    {
        Assert.All(Names, name => Assert.Matches(Hashed(), name));
        Assert.Equal(["editor.worker", "graphql.worker", "json.worker"], Names.Where(name => name.Contains(".worker-", StringComparison.Ordinal)).Select(name => name[..name.IndexOf('-', StringComparison.Ordinal)]));
        var manifest = Built.Manifest;
        Assert.Subset(Names.ToHashSet(), new HashSet<string> { manifest.Script, manifest.Style, manifest.Icon });
    }

    [Fact]
    public void Styles_BringTheirFontsAlong()
    {
        var style = Text(Built.Manifest.Style);

        Assert.Contains("@font-face", style, StringComparison.Ordinal);
        Assert.All(Urls().Matches(style), m => Assert.Matches("^(data:|#)", m.Groups["url"].Value));
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    /// <summary>The scripts mention addresses in texts and comments; none is one from which code or data is loaded.</summary>
    [Fact]
    public void Scripts_LoadFromNoOtherServer() => Assert.Empty(
        from name in Names
        where name.EndsWith(".js", StringComparison.Ordinal)
        from Match match in LoadedFromElsewhere().Matches(Text(name))
        select $"{name}: {match.Value}");

    [Fact]
    public async Task File_IsKeptForEverAndPacked()
    {
        var script = Built.Manifest.Script;
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { GraphiQL = true });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");

        using var response = await http.GetAsync(new Uri($"{server.Url}/graphiql/{script}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=31536000, immutable", GraphiQLPageTests.Header(response, "Cache-Control"));
        Assert.Equal("nosniff", GraphiQLPageTests.Header(response, "X-Content-Type-Options"));
        Assert.Equal("Accept-Encoding", GraphiQLPageTests.Header(response, "Vary"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", GraphiQLPageTests.Header(response, "Content-Security-Policy"));
        Assert.Equal(response.Content.Headers.ContentLength, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).LongLength);
    }

    [Fact]
    public async Task File_ForClientsWithoutGzip_IsUnpacked()
    {
        var icon = Built.Manifest.Icon;
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { GraphiQL = true });

        using var response = await GraphiQLPageTests.GetAsync(new Uri($"{server.Url}/graphiql/{icon}"));

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(Text(icon), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("graphiql-AAAAAAAA.js")]
    [InlineData("manifest.json")]
    [InlineData("..%2Fmanifest.json")]
    public async Task File_ThatIsNotThere_IsNotFound(string name)
    {
        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { GraphiQL = true });

        using var response = await GraphiQLPageTests.GetAsync(new Uri($"{server.Url}/graphiql/{name}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Page_OfAServerBuiltWithoutNode_SaysHowToBuildIt()
    {
        Assert.Null(GraphiQLAssets.Read(_ => null));
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;

        await new GraphiQLPage([], null).WriteAsync(context);

        Assert.Equal(StatusCodes.Status404NotFound, context.Response.StatusCode);
        var html = Encoding.UTF8.GetString(body.ToArray());
        Assert.Contains("<h1>GraphiQL was not built</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<code>npm ci</code> and <code>npm run build</code>", html, StringComparison.Ordinal);
    }

    private static string Text(string name)
    {
        using var packed = Server.GetManifestResourceStream($"{GraphiQLAssets.ResourceFolder}{name}.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^[a-zA-Z.-]+-[A-Z0-9]{8}[.](js|css|svg|ttf)$")]
    private static partial Regex Hashed();

    [GeneratedRegex("url\\([\"']?(?<url>[^)\"']{0,40})")]
    private static partial Regex Urls();

    [GeneratedRegex("(?:import|importScripts|fetch|Worker|from)\\s*\\(?\\s*[\"'`](?:https?:)?//[^\"'`]{0,60}")]
    private static partial Regex LoadedFromElsewhere();
}
