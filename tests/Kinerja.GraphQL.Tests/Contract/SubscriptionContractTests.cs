using System.Text.Json;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Execution;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// Subscriptions with random events, null in any place: each answer has the data that graphql-js has. Which of several errors under
/// one null is told is left open by the specification; here each one told must stand where the event has no value.
/// </summary>
public class SubscriptionContractTests
{
    private const int Cases = 500, LeastEvents = 1_000, LeastWithErrors = 200, LeastRefused = 10;

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    [Fact]
    public async Task Subscribe_AnswersEachEventAsTheReference()
    {
        var host = GraphTestHost.Create(
            await File.ReadAllTextAsync(Path.Combine(NodeProcess.Folder, "mock", "langganan.graphql"), TestContext.Current.CancellationToken),
            [typeof(Kabar), typeof(Fields)],
            TestOptions.Default,
            services: new TestServices(Source));
        var report = new ContractReport();
        int events = 0, withErrors = 0, refused = 0;

        foreach (var line in NodeProcess.Lines("subscribe.mjs", "--seed", ContractSeed.Text, "--count", $"{Cases}"))
        {
            using var json = JsonDocument.Parse(line);
            var c = json.RootElement;
            Source.Events = c.GetProperty("events");
            var ours = new List<TestAnswer>();
            await foreach (var answer in host.SubscribeAsync(c.GetProperty("text").GetString()!, c.GetProperty("variables").GetRawText(), cancellationToken: TestContext.Current.CancellationToken))
                ours.Add(answer);

            foreach (var theirs in c.GetProperty("answers").EnumerateObject())
                if (Difference(theirs.Value, ours, c) is { } difference) report.Differ(theirs.Name, $"case {c.GetProperty("index")} {c.GetProperty("text")}\n{difference}");
            if (ours[0].IsRequestError) refused++;
            else events += ours.Count;
            withErrors += ours.Count(a => !a.IsRequestError && a.Errors.Count > 0);
        }

        report.AssertNone();
        Assert.True(events >= LeastEvents && withErrors >= LeastWithErrors && refused >= LeastRefused, $"{events} events, {withErrors} with errors, {refused} refused");
        Assert.Equal(0, host.Executor.LiveSubscriptions);
    }

    private static EventSource Source { get; } = new();

    private static string? Difference(JsonElement theirs, List<TestAnswer> ours, JsonElement c)
    {
        if (theirs.ValueKind == JsonValueKind.Object)
        {
            var places = JsonSerializer.Serialize(ours[0].Errors.Select(e => new object[] { e.Path!, e.Locations.Select(l => new[] { l.Line, l.Column }) }));
            var expected = theirs.GetProperty("refused").GetRawText();
            return ours.Count == 1 && ours[0].IsRequestError && places == expected ? null : $"refused: {expected}\nours: {ours[0].Json}";
        }

        if (theirs.GetArrayLength() != ours.Count) return $"{theirs.GetArrayLength()} answers, ours {ours.Count}";
        for (var i = 0; i < ours.Count; i++)
        {
            var data = theirs[i].GetProperty("data").GetString();
            if (data != ours[i].Data) return $"event {i}: {data}\nours:    {ours[i].Data}";
            if ((theirs[i].GetProperty("errors").GetArrayLength() > 0) != (ours[i].Errors.Count > 0)) return $"event {i}: errors {theirs[i].GetProperty("errors")}\nours: {ours[i].Json}";
            foreach (var error in ours[i].Errors)
                if (!IsNullAt(c.GetProperty("events")[i], error.Path!.Value.Skip(1))) return $"event {i}: an error where the event has a value: {string.Join('.', error.Path.Value)}";
        }

        return null;
    }

    private static bool IsNullAt(JsonElement value, IEnumerable<object> path)
    {
        foreach (var segment in path) value = segment is int index ? value[index] : value.GetProperty((string)segment);
        return value.ValueKind == JsonValueKind.Null;
    }

    /// <summary>The events of the case at hand, as the field's .NET type wants them: its promises about null are broken on purpose.</summary>
    internal sealed class EventSource
    {
        public JsonElement Events { get; set; }

        public IAsyncEnumerable<T> As<T>(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Events.EnumerateArray().Select(e => e.Deserialize<T>(Json)!).ToArray().ToAsyncEnumerable();
        }
    }

    [GraphType("Kabar")]
    public sealed record Kabar(
        string? Teks, string Wajib, int? Angka, Kabar? Satu, Kabar SatuWajib, IReadOnlyList<Kabar>? Anak, IReadOnlyList<Kabar> AnakWajib, IReadOnlyList<Kabar?> AnakBolong);

    public sealed record ArgumenArgs(int A, string? B);

    internal static class Fields
    {
        [Field("Query.ok")]
        public static bool? Ok() => true;

        [Field("Subscription.kabar")]
        public static IAsyncEnumerable<Kabar?> Kabar(EventSource source, CancellationToken ct) => source.As<Kabar?>(ct);

        [Field("Subscription.kabarWajib")]
        public static IAsyncEnumerable<Kabar> KabarWajib(EventSource source, CancellationToken ct) => source.As<Kabar>(ct);

        [Field("Subscription.deret")]
        public static IAsyncEnumerable<IReadOnlyList<Kabar>?> Deret(EventSource source, CancellationToken ct) => source.As<IReadOnlyList<Kabar>?>(ct);

        [Field("Subscription.deretBolong")]
        public static IAsyncEnumerable<IReadOnlyList<Kabar?>> DeretBolong(EventSource source, CancellationToken ct) => source.As<IReadOnlyList<Kabar?>>(ct);

        [Field("Subscription.teks")]
        public static IAsyncEnumerable<string?> Teks(EventSource source, CancellationToken ct) => source.As<string?>(ct);

        [Field("Subscription.teksWajib")]
        public static IAsyncEnumerable<string> TeksWajib(EventSource source, CancellationToken ct) => source.As<string>(ct);

        [Field("Subscription.argumen")]
        public static IAsyncEnumerable<Kabar?> Argumen(ArgumenArgs args, EventSource source, CancellationToken ct) => args.A == 1 ? source.As<Kabar?>(ct) : throw new InvalidOperationException();
    }
}
