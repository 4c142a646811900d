using System.Text.Json;
using Kinerja.Api.Scalars;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Testing;
using Kinerja.Testing;

namespace Kinerja.Api.Tests.Scalars;

public sealed class ScalarTests
{
    private static readonly GraphTestHost Host =
        GraphTestHost.Create(Echo.Sdl, [typeof(Echo)], new ExecutorOptions { Clock = new TestClock("2024-03-31T17:00:00Z") }, [new DateCodec(), new DateTimeCodec()]);

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    public async Task Date_ReadsAndWritesIso(string text) => Assert.Equal(text, await ThroughAsync("tanggal", text));

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-3-1")]
    [InlineData("31-03-2024")]
    [InlineData("2024-03-31T00:00:00Z")]
    [InlineData("2024-03")]
    [InlineData(" 2024-03-31")]
    [InlineData("2024-03-31\n")]
    [InlineData("٢٠٢٤-03-31")]
    [InlineData("0000-01-01")]
    [InlineData("")]
    public async Task Date_RefusesEverythingElse(string text) => Assert.Null(await ThroughAsync("tanggal", text));

    [Theory]
    [InlineData("2024-03-31T16:59:59Z", "2024-03-31T16:59:59Z")]
    [InlineData("2024-03-31T23:59:59+07:00", "2024-03-31T16:59:59Z")]
    [InlineData("2024-04-01T01:59:59+09:00", "2024-03-31T16:59:59Z")]
    [InlineData("2024-03-31T10:00:00-00:30", "2024-03-31T10:30:00Z")]
    [InlineData("2024-03-31T16:59:59.5Z", "2024-03-31T16:59:59.5Z")]
    [InlineData("2024-03-31T16:59:59.1234567+00:00", "2024-03-31T16:59:59.1234567Z")]
    [InlineData("2024-03-31T16:59:59.000Z", "2024-03-31T16:59:59Z")]
    public async Task DateTime_ReadsAnyOffsetAndWritesUtc(string text, string written) => Assert.Equal(written, await ThroughAsync("waktu", text));

    [Theory]
    [InlineData("2024-03-31T16:59:59")]
    [InlineData("2024-03-31 16:59:59Z")]
    [InlineData("2024-03-31T16:59Z")]
    [InlineData("2024-03-31T16:59:59.Z")]
    [InlineData("2024-03-31T16:59:59.12345678Z")]
    [InlineData("2024-03-31T16:59:59+7")]
    [InlineData("2024-03-31T16:59:59+0700")]
    [InlineData("2024-03-31T16:59:59+07:60")]
    [InlineData("2024-03-31T16:59:59+15:00")]
    [InlineData("2024-03-31T24:00:00Z")]
    [InlineData("2024-03-31T23:59:60Z")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+07:00")]
    [InlineData("2024-03-31T16:59:59z")]
    [InlineData("2024-03-31T16:59:59Z\n")]
    [InlineData("2024-03-31")]
    public async Task DateTime_RefusesEverythingElse(string text) => Assert.Null(await ThroughAsync("waktu", text));

    [Theory]
    [InlineData("20240331")]
    [InlineData("true")]
    [InlineData("{\"a\":1}")]
    [InlineData("\"\\ud800\"")]
    public async Task Date_RefusesAVariableThatIsNoText(string json) => Assert.Null(await AnswerAsync("query ($v: Date!) { x: tanggal(v: $v) }", $$"""{"v":{{json}}}"""));

    [Fact]
    public async Task Date_RefusesALiteralThatIsNoText()
    {
        var answer = await Host.ExecuteAsync("{ tanggal(v: 20240331) }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["'Date' takes a date as text, \"2024-03-31\", not 20240331."], answer.Errors.Select(e => e.Message));
    }

    /// <summary>Sends a text as literal and as variable and gives what comes back; null if it is refused both ways.</summary>
    private static async Task<string?> ThroughAsync(string field, string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var literal = await AnswerAsync($"{{ x: {field}(v: {quoted}) }}");
        var variable = await AnswerAsync($"query ($v: {(field == "tanggal" ? "Date" : "DateTime")}!) {{ x: {field}(v: $v) }}", $$"""{"v":{{quoted}}}""");
        Assert.Equal(literal, variable);
        return literal;
    }

    private static async Task<string?> AnswerAsync(string document, string variables = "{}")
    {
        var answer = await Host.ExecuteAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(answer.IsRequestError, answer.Data is null);
        if (answer.Data is null) return null;
        using var data = JsonDocument.Parse(answer.Data);
        return data.RootElement.GetProperty("x").GetString();
    }
}

/// <summary>Gives back what it was given.</summary>
public static class Echo
{
    public const string Sdl = """
        type Query {
          tanggal(v: Date!): Date!
          waktu(v: DateTime!): DateTime!
        }

        scalar Date
        scalar DateTime
        """;

    [Field("Query.tanggal")]
    public static DateOnly Tanggal(DateArguments args) => args.V;

    [Field("Query.waktu")]
    public static DateTimeOffset Waktu(DateTimeArguments args) => args.V;

    public sealed record DateArguments(DateOnly V);

    public sealed record DateTimeArguments(DateTimeOffset V);
}
