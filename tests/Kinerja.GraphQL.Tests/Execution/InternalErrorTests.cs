using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>What a failing resolver tells whom.</summary>
public class InternalErrorTests
{
    private const string Sdl = "type Query { pure: Int batch: Int satker: Satker } type Satker { nama: String }";

    [Theory]
    [InlineData("{ pure }", "Query.pure")]
    [InlineData("{ batch }", "Query.batch")]
    [InlineData("{ satker { nama } }", "Fields.ByKode")]
    public async Task InDevelopment_TheErrorTellsCoordinateAndCauses(string document, string coordinate)
    {
        var (answer, failure) = await RunAsync(document, development: true);

        var error = Assert.Single(answer.Errors);
        Assert.Equal($"'{coordinate}' failed: InvalidOperationException: luar <- FormatException: sandi rahasia", error.Message);
        Assert.Equal((ErrorCodes.Internal, coordinate, failure.Id), (error.Code, error.Extensions["coordinate"], error.Extensions["id"]));
    }

    [Theory]
    [InlineData("{ pure }", "Query.pure")]
    [InlineData("{ batch }", "Query.batch")]
    [InlineData("{ satker { nama } }", "Fields.ByKode")]
    public async Task Elsewhere_TheErrorTellsAnIdThatTheLogHas(string document, string coordinate)
    {
        var (answer, failure) = await RunAsync(document, development: false);

        var error = Assert.Single(answer.Errors);
        Assert.Equal($"Internal error. The log has the cause under id {failure.Id}.", error.Message);
        Assert.Equal(["id"], error.Extensions.Keys);
        Assert.DoesNotContain("rahasia", answer.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("luar", answer.Json, StringComparison.Ordinal);
        Assert.Equal((coordinate, "luar", "sandi rahasia"), (failure.Coordinate, failure.Exception.Message, failure.Exception.InnerException?.Message));
        Assert.Matches("^[0-9a-f]{16}$", failure.Id);
    }

    private static async Task<(TestAnswer Answer, InternalFailure Failure)> RunAsync(string document, bool development)
    {
        var log = new List<InternalFailure>();
        var host = GraphTestHost.Create(Sdl, [typeof(Satker), typeof(Fields)], TestOptions.Default with { ExposeInternalErrors = development, OnInternalFailure = log.Add });
        var answer = await host.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);
        return (answer, Assert.Single(log));
    }

    [GraphType("Satker")]
    internal sealed record Satker(string? Nama);

    internal static class Fields
    {
        [Field("Query.pure")]
        public static int? Pure() => throw Failure();

        [Field("Query.batch")]
        public static ValueTask Batch(Batch<None, None, int?> _) => throw Failure();

        [Field("Query.satker")]
        public static LoadKey<string, Satker> Satker() => new("x");

        [Loader]
        public static ValueTask ByKode(LoaderBatch<string, Satker> _) => throw Failure();

        private static InvalidOperationException Failure() => new("luar", new FormatException("sandi rahasia"));
    }
}
