using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class SchemaDiffContractTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>graphql-js compares no deprecations.</summary>
    private static readonly HashSet<SchemaChangeKind> OursAlone = [SchemaChangeKind.DeprecationChanged];

    [Theory]
    [InlineData(SchemaChangeSeverity.Breaking)]
    [InlineData(SchemaChangeSeverity.Dangerous)]
    [InlineData(SchemaChangeSeverity.Safe)]
    public void Compare_OfMutatedSchemas_NamesTheChangesOfTheReference(SchemaChangeSeverity severity)
    {
        var deviations = Deviations.For($"diff {severity}");
        var report = new ContractReport();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var compared = 0;

        foreach (var pair in NodeProcess.Lines("breaking.mjs", "--seed", ContractSeed.Text, "--count", "500").Select(Read))
        {
            compared++;
            var changes = SchemaDiff.Compare(Build(pair.Old), Build(pair.New)).Where(c => c.Severity == severity).ToList();
            foreach (var change in changes) kinds[SnakeCase(change.Kind)] = kinds.GetValueOrDefault(SnakeCase(change.Kind)) + 1;
            var theirs = pair.Of(severity)["17"]!;

            // Of "Union Member" and the like our coordinate is the first word; what was added or removed there stands in the message.
            var ours = Sorted(changes.Where(c => !OursAlone.Contains(c.Kind)).Select(c => $"{SnakeCase(c.Kind)} {Coordinate(c)}"));
            var expected = Sorted(theirs.Select(t => $"{t.Type} {t.Element.Split(' ')[0]}"));
            if (ours.SequenceEqual(expected) || deviations.Excuse("changes", pair.New, ours)) continue;
            report.Differ(
                severity.ToString(),
                $"seed {ContractSeed.Text}, index {pair.Index}, schema {pair.Schema}, steps [{string.Join(", ", pair.Steps)}]\nours: {string.Join("; ", ours)}\n17:   {string.Join("; ", expected)}");
        }

        output.WriteLine($"{compared} pairs compared.");
        foreach (var (kind, count) in kinds) output.WriteLine($"  {kind,-34}{count,6}");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        var blind = Enum.GetValues<SchemaChangeKind>().Where(k => new SchemaChange(k, "", "").Severity == severity).Select(SnakeCase).Where(k => !kinds.ContainsKey(k));
        Assert.Empty(blind);
    }

    /// <summary>Of a directive's argument with another description graphql-js says "@name(name)": which argument it is cannot be told.</summary>
    private static string Coordinate(SchemaChange change) =>
        change is { Kind: SchemaChangeKind.DescriptionChanged, Coordinate: ['@', ..] } ? change.Coordinate.Split('(')[0] : change.Coordinate;

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
        IReadOnlyDictionary<string, IReadOnlyList<Change>?> Dangerous,
        IReadOnlyDictionary<string, IReadOnlyList<Change>?> Safe)
    {
        public IReadOnlyDictionary<string, IReadOnlyList<Change>?> Of(SchemaChangeSeverity severity) => severity switch
        {
            SchemaChangeSeverity.Breaking => Breaking,
            SchemaChangeSeverity.Dangerous => Dangerous,
            _ => Safe,
        };
    }

    private sealed record Change(string Type, string Element);
}
