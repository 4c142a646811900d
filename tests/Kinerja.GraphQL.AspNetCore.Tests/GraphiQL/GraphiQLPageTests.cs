using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Kinerja.GraphQL.AspNetCore.GraphiQL;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.GraphiQL;

public sealed partial class GraphiQLPageTests
{
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static readonly GraphQLHttpOptions On = new() { GraphiQL = true };

    [Fact]
    public async Task Page_WhenOn_IsServedUnderAStrictPolicy()
    {
        Assert.NotNull(GraphiQLAssetsTests.Built);
        await using var server = await SampleServer.StartAsync(On);

        using var response = await GetAsync(server.Url);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-cache", Header(response, "Cache-Control"));
        Assert.Equal("Accept", Header(response, "Vary"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; " +
            "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"));
    }

    [Fact]
    public async Task Page_NamesOnlyFilesOfThisServerAndHasNoScriptOfItsOwn()
    {
        await using var server = await SampleServer.StartAsync(On);

        var html = await (await GetAsync(server.Url)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("//", html.Replace("<!DOCTYPE", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(3, References().Count(html));
        Assert.All(References().Matches(html), m => Assert.Matches("^/graphql/graphiql/(graphiql|icon)-[A-Z0-9]{8}[.](js|css|svg)$", m.Groups["url"].Value));
        Assert.Single(Scripts().Matches(html), m => m.Groups["content"].Value.Length == 0);
    }

    [Fact]
    public async Task Page_CarriesTheTabsOfTheOptionsWhateverTheyContain()
    {
        var tabs = new[] { new GraphiQLTab("""query Contoh { gema(teks: "<b>\"'&") }""", Headers: """{ "Authorization": "Bearer " }""") };
        await using var server = await SampleServer.StartAsync(On with { GraphiQLTabs = tabs });

        var html = await (await GetAsync(server.Url)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        var data = WebUtility.HtmlDecode(Tabs().Match(html).Groups["json"].Value);
        Assert.Equal(tabs, System.Text.Json.JsonSerializer.Deserialize<GraphiQLTab[]>(data, System.Text.Json.JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/graphql-response+json, text/html;q=0.5")]
    [InlineData("text/html;q=0")]
    public async Task Page_WhenNotAskedFor_LeavesTheRequestToGraphQL(string accept)
    {
        await using var on = await SampleServer.StartAsync(On);
        await using var off = await SampleServer.StartAsync();

        Assert.Equal(await AnswerAsync(off.Url, accept), await AnswerAsync(on.Url, accept));
    }

    [Theory]
    [InlineData("?query=%7B__typename%7D")]
    [InlineData("?extensions=%7B%7D")]
    [InlineData("?documentId=a")]
    public async Task Page_WhenTheAddressHoldsARequest_LeavesItToGraphQL(string query)
    {
        await using var on = await SampleServer.StartAsync(On);
        await using var off = await SampleServer.StartAsync();

        Assert.Equal(await AnswerAsync(new Uri(off.Url + query), BrowserAccept), await AnswerAsync(new Uri(on.Url + query), BrowserAccept));
    }

    [Fact]
    public async Task Page_WhenOff_IsNotThereAndNorAreItsFiles()
    {
        var manifest = GraphiQLAssetsTests.Built.Manifest;
        await using var server = await SampleServer.StartAsync();

        using var page = await GetAsync(server.Url);
        using var script = await GetAsync(new Uri($"{server.Url}/graphiql/{manifest.Script}"));

        Assert.NotEqual("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);
    }

    [Fact]
    public void Options_ByDefault_AreWithoutGraphiQL() => Assert.False(new GraphQLHttpOptions().GraphiQL);

    internal static async Task<HttpResponseMessage> GetAsync(Uri url, string accept = BrowserAccept)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.ParseAdd(accept);
        return await http.GetAsync(url, TestContext.Current.CancellationToken);
    }

    internal static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : response.Content.Headers.GetValues(name));

    private static async Task<(HttpStatusCode, MediaTypeHeaderValue?, string)> AnswerAsync(Uri url, string accept)
    {
        using var response = await GetAsync(url, accept);
        return (response.StatusCode, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("(src|href)=\"(?<url>[^\"]*)\"")]
    private static partial Regex References();

    [GeneratedRegex("<script[^>]*>(?<content>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("data-tabs=\"(?<json>[^\"]*)\"")]
    private static partial Regex Tabs();
}
