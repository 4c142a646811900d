using System.Net;
using System.Text;
using Kinerja.GraphQL.AspNetCore.Http;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public sealed class TrustedDocumentTests : IAsyncLifetime
{
    private const string Text = "query A($i: Boolean!) { kantor(kode: \"10\") { nama kode @include(if: $i) } }";
    private const string Expected = """{"data":{"kantor":{"nama":"Provinsi 1"}}}""";

    private static readonly string Hash = TrustedDocuments.HashOf(Encoding.UTF8.GetBytes(Text));

    private readonly HttpClient _http = new();
    private readonly Preparations _preparations = new();
    private SampleServer _strict = null!;

    public async ValueTask InitializeAsync() => _strict = await SampleServer.StartAsync(Options(strict: true), o => o with { Listener = _preparations });

    [Fact]
    public async Task Known_ByHashOrId_Runs()
    {
        var byHash = await Post($$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{Hash}}}"}},"variables":{"i":false}}""");
        var byId = await Post("""{"documentId":"kantor","variables":{"i":false}}""");
        var byHashAsId = await Post($$$"""{"documentId":"sha256:{{{Hash}}}","variables":{"i":false}}""");
        var byText = await Post($$$"""{"query":"{{{Text.Replace("\"", "\\\"", StringComparison.Ordinal)}}}","variables":{"i":false}}""");

        Assert.Equal([Expected, Expected, Expected, Expected], new[] { byHash.Body, byId.Body, byHashAsId.Body, byText.Body });
    }

    [Fact]
    public async Task Known_IsPlannedAtTheStart_BothVariants()
    {
        Assert.Equal((1, 2), (_preparations.Documents, _preparations.Plans));

        await Post("""{"documentId":"kantor","variables":{"i":true}}""");

        Assert.Equal((1, 2), (_preparations.Documents, _preparations.Plans));
    }

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Unknown_InStrictMode_IsRefusedBeforeLexing(string text)
    {
        var answer = await Post($$"""{"query":"{{text}}"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "UNTRUSTED_DOCUMENT"), (answer.Status, answer.Code));
        Assert.Equal(1, _preparations.Documents);
    }

    [Theory]
    [InlineData("""{"documentId":"lain"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"extensions":{"persistedQuery":{"sha256Hash":"00"}}}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"documentId":"kantor","query":"{ __typename }"}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":{"sha256Hash":"00"}}}""", "BAD_REQUEST")]
    public async Task Unknown_ByName_IsRefused(string body, string code)
    {
        var answer = await Post(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Unknown_WhenNotStrict_Runs_AndItsHashMustBeItsOwn()
    {
        await using var server = await SampleServer.StartAsync(Options(strict: false));
        var hash = TrustedDocuments.HashOf("{ __typename }"u8);

        var plain = await _http.PostJsonAsync(server.Url, """{"query":"{ __typename }"}""");
        var hashed = await _http.PostJsonAsync(server.Url, $$$$"""{"query":"{ __typename }","extensions":{"persistedQuery":{"sha256Hash":"{{{{hash}}}}"}}}""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", plain.Body);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", hashed.Body);
    }

    [Fact]
    public async Task Documents_ThatDoNotFitTheSchema_StopTheStart()
    {
        var options = new GraphQLHttpOptions { TrustedDocuments = new TrustedDocuments([new("a", "{ __typename }"), new("b", "{\n apa }"), new("c", "{")]) };

        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => SampleServer.StartAsync(options, o => o with { Suggest = false }));

        Assert.Equal(3, thrown.Message.Split('\n').Length);
        Assert.Contains("\nb:2:2  ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("\nc:1:2  ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_MayBeSubscriptionsAndMutations_AndHaveMoreVariantsThanAreKept()
    {
        var conditions = Enumerable.Range(0, 40).ToArray();
        var documents = new TrustedDocuments([
            new("s", "subscription { hitung(sampai: 1) { __typename } }"),
            new("m", "mutation { __typename }"),
            new("v", $"query({string.Concat(conditions.Select(i => $"$v{i}: Boolean! "))}) {{ {string.Concat(conditions.Select(i => $"...@include(if: $v{i}) {{ __typename }} "))} }}"),
        ]);

        await using var server = await SampleServer.StartAsync(new GraphQLHttpOptions { TrustedDocuments = documents });

        Assert.Equal("""{"data":{"__typename":"Mutation"}}""", (await _http.PostJsonAsync(server.Url, """{"documentId":"m"}""")).Body);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _strict.DisposeAsync();
    }

    private static GraphQLHttpOptions Options(bool strict) =>
        new() { TrustedDocuments = new TrustedDocuments([new("kantor", Text)]), TrustedDocumentsOnly = strict };

    private Task<Answer> Post(string body) => _http.PostJsonAsync(_strict.Url, body, "application/graphql-response+json");

    private sealed class Preparations : ExecutionListener
    {
        public int Documents { get; private set; }

        public int Plans { get; private set; }

        public override void Parsed() => Documents++;

        public override void Planned() => Plans++;
    }
}
