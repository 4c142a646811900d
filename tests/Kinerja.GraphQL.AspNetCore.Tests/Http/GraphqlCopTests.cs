using System.Net;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>
/// What graphql-cop looks for, with its own requests and its own idea of a finding, against the presets for strangers. Each check is
/// also run against an open server where that has the finding, so that a check which can find nothing is noticed.
/// </summary>
public sealed class GraphqlCopTests : IAsyncLifetime
{
    private static readonly string Aliases = $"query cop {{ {string.Concat(Enumerable.Range(0, 101).Select(i => $"alias{i}:__typename \n"))} }}";
    private static readonly string Directives = $"query cop {{ __typename {string.Concat(Enumerable.Repeat("@aa", 10))} }}";
    private static readonly string Duplicates = $"query cop {{ {string.Concat(Enumerable.Repeat("__typename \n", 500))} }}";

    private const string Introspection = "query cop { __schema { types { name fields { name } } } }";
    private const string Circular =
        "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";

    private readonly HttpClient _http = new();
    private SampleServer _closed = null!;
    private SampleServer _open = null!;

    public async ValueTask InitializeAsync()
    {
        _closed = await SampleServer.StartAsync(GraphQLHttpOptions.Production, options => options.ForStrangers());
        _open = await SampleServer.StartAsync(configure: o => o with { Limits = o.Limits with { MaxRootFields = 200 } });
    }

    [Fact]
    public async Task Introspection_IsClosed()
    {
        Assert.True(Finds(await _http.QueryAsync(_open.Url, Introspection)));
        var answer = await _http.QueryAsync(_closed.Url, Introspection);
        Assert.False(Finds(answer));
        Assert.Equal("Introspection is closed on this server: '__schema' is not served. Use the published schema file.", answer.Message);

        static bool Finds(Answer answer) => answer.HasData && answer.Body.Contains("\"types\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_ByType_IsClosedToo_TypenameIsNot()
    {
        Assert.Equal("GRAPHQL_VALIDATION", (await _http.QueryAsync(_closed.Url, "{ __type(name: \"Kantor\") { name } }")).Code);
        Assert.Equal("GRAPHQL_VALIDATION", (await _http.QueryAsync(_closed.Url, "{ ...F } fragment F on Query { a: __schema { description } }")).Code);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await _http.QueryAsync(_closed.Url, "{ __typename }")).Body);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphiql")]
    [InlineData("/playground")]
    [InlineData("/console")]
    [InlineData("/")]
    public async Task Pages_ToTryItWith_AreNotServed(string path)
    {
        var answer = await _http.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_closed.Url, path)), "text/html");

        Assert.DoesNotContain(["graphiql", "playground", "<html", "<script"], word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task FieldSuggestions_AreOff()
    {
        Assert.Contains("Did you mean", (await _http.QueryAsync(_open.Url, "query cop { __schema { directive } }")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", (await _http.QueryAsync(_closed.Url, "query cop { __schema { directive } }")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", (await _http.QueryAsync(_closed.Url, "query cop { kantr(kod: 1) { nma } }")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_ByGet_AreRefused()
    {
        Assert.True((await _http.GetAsync(_open.Url, "?query=query%20cop%20%7B__typename%7D")).HasData);
        var answer = await _http.GetAsync(_closed.Url, "?query=query%20cop%20%7B__typename%7D");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, false), (answer.Status, answer.HasData));
    }

    [Fact]
    public async Task Mutations_ByGet_AreRefusedEverywhere()
    {
        foreach (var url in new[] { _open.Url, _closed.Url })
        {
            var answer = await _http.GetAsync(url, "?query=mutation%20cop%20%7B__typename%7D");
            Assert.Equal((HttpStatusCode.MethodNotAllowed, false), (answer.Status, answer.HasData));
        }
    }

    [Fact]
    public async Task Posts_InFormEncoding_AreRefusedEverywhere()
    {
        foreach (var url in new[] { _open.Url, _closed.Url })
        {
            var answer = await _http.PostBytesAsync(url, "query=query%20cop%20%7B__typename%7D"u8.ToArray(), "application/x-www-form-urlencoded");
            Assert.Equal((HttpStatusCode.UnsupportedMediaType, false), (answer.Status, answer.HasData));
        }
    }

    [Fact]
    public async Task Tracing_IsNotTold()
    {
        var body = (await _http.QueryAsync(_closed.Url, "query cop { __typename }")).Body;

        Assert.False(JsonDocument.Parse(body).RootElement.TryGetProperty("extensions", out _), body);
    }

    [Fact]
    public async Task Aliases_101_AreRefused()
    {
        Assert.True((await _http.QueryAsync(_open.Url, Aliases)).HasData);
        var answer = await _http.QueryAsync(_closed.Url, Aliases);
        Assert.Equal(("LIMIT_EXCEEDED", false), (answer.Code, answer.HasData));
    }

    [Fact]
    public async Task Batches_Of10_AreRefused()
    {
        var batch = JsonSerializer.Serialize(Enumerable.Repeat(new { query = "query cop { __typename }" }, 10));

        Assert.Equal(10, JsonDocument.Parse((await _http.PostJsonAsync(_open.Url, batch)).Body).RootElement.GetArrayLength());
        var answer = await _http.PostJsonAsync(_closed.Url, batch);
        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Directives_10Unknown_DoNotGive10Errors()
    {
        Assert.Equal(10, Unknown(await _http.QueryAsync(_open.Url, Directives)));
        Assert.InRange(ErrorsOf(await _http.QueryAsync(_closed.Url, Directives)), 1, 6);

        static int ErrorsOf(Answer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").GetArrayLength();

        static int Unknown(Answer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").EnumerateArray()
            .Count(e => e.GetProperty("extensions").TryGetProperty("rule", out var rule) && rule.GetString() == "KnownDirectives");
    }

    [Fact]
    public async Task Introspection_InCircles_IsRefusedEverywhere()
    {
        foreach (var url in new[] { _open.Url, _closed.Url }) Assert.False((await _http.QueryAsync(url, Circular)).HasData);
    }

    [Fact]
    public async Task Fields_500TimesTheSame_AreRefused()
    {
        Assert.True((await _http.QueryAsync(_open.Url, Duplicates)).HasData);
        var answer = await _http.QueryAsync(_closed.Url, Duplicates);
        Assert.Equal(("LIMIT_EXCEEDED", "A selection set names '__typename' 500 times; 100 are allowed. Name it once: the answer has it once."), (answer.Code, answer.Message));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _closed.DisposeAsync();
        await _open.DisposeAsync();
    }
}
