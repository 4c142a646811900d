using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class SchemaDiffContractTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData(SchemaChangeSeverity.Breaking)]
    [InlineData(SchemaChangeSeverity.Dangerous)]
    public void Compare_OfMutatedSchemas_NamesTheChangesOfTheReference(SchemaChangeSeverity severity)
    {
        var deviations = Deviations.For("diff");
        var report = new ContractReport();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var compared = 0;

        foreach (var pair in NodeProcess.Lines("breaking.mjs", "--seed", ContractSeed.Text, "--count", "500").Select(Read))
        {
            compared++;
            var changes = SchemaDiff.Compare(Build(pair.Old), Build(pair.New)).Where(c => c.Severity == severity).ToList();
            var ours = Sorted(changes.Select(c => SnakeCase(c.Kind)));
            foreach (var kind in ours) kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var theirs = (severity == SchemaChangeSeverity.Breaking ? pair.Breaking : pair.Dangerous)["17"]!;
            var expected = Sorted(theirs.Select(t => t.Type));
            if (ours.SequenceEqual(expected) || deviations.Excuse(severity.ToString(), pair.New)) continue;
            report.Differ(
                severity.ToString(),
                $"seed {ContractSeed.Text}, index {pair.Index}, schema {pair.Schema}, steps [{string.Join(", ", pair.Steps)}]\nours: {string.Join("; ", changes.Select(c => $"{SnakeCase(c.Kind)} {c.Coordinate}"))}\n17:   {string.Join("; ", theirs.Select(t => $"{t.Type} {t.Element}"))}");
        }

        output.WriteLine($"{compared} pairs compared.");
        foreach (var (kind, count) in kinds) output.WriteLine($"  {kind,-34}{count,6}");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        var blind = Enum.GetValues<SchemaChangeKind>().Where(k => new SchemaChange(k, "", "").Severity == severity).Select(SnakeCase).Where(k => !kinds.ContainsKey(k));
        Assert.Empty(blind);
    }

    private static GraphSchema Build(string sdl) => SchemaBuilder.BuildOrThrow([Source.FromText(sdl, "generated")]);

    private static List<string> Sorted(IEnumerable<string> kinds) => [.. kinds.Order(StringComparer.Ordinal)];

    /// <summary>FieldRemoved → FIELD_REMOVED, the reference's spelling.</summary>
    private static string SnakeCase(SchemaChangeKind kind)
    {
        var text = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }

    private static SchemaPair Read(string line) => JsonSerializer.Deserialize<SchemaPair>(line, Json)!;

    private sealed record SchemaPair(
        int Index,
        string Schema,
        IReadOnlyList<string> Steps,
        string Old,
        string New,
        IReadOnlyDictionary<string, IReadOnlyList<Change>?> Breaking,
        IReadOnlyDictionary<string, IReadOnlyList<Change>?> Dangerous);

    private sealed record Change(string Type, string? Element);
}
