using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Commands;

/// <summary>Says what a schema changes for those who use an older one.</summary>
internal static class SchemaCompare
{
    public const string Verb = "schema diff";

    private const string Usage = $"{Verb} OLD [NEW] [--breaking]; OLD and NEW are SDL files or folders of them, NEW is the current schema if left out";

    private static readonly ImmutableArray<SchemaChangeSeverity> WorstFirst = [SchemaChangeSeverity.Breaking, SchemaChangeSeverity.Dangerous, SchemaChangeSeverity.Safe];

    public static int Run(string[] args, TextWriter output)
    {
        var arguments = new Arguments(args, Usage, mostFiles: 2, switches: ["--breaking"]);
        var old = SdlText.At(arguments.File(0) ?? throw new CommandRefusedException($"Name the OLD schema to compare with. Usage: {Usage}"));
        var @new = arguments.File(1) is { } path ? SdlText.At(path) : SdlText.Current();
        var changes = SchemaDiff.Compare(old.ToSchema(), @new.ToSchema()).ToLookup(c => c.Severity);

        var onlyBreaking = arguments.Has("--breaking");
        var shown = onlyBreaking ? [SchemaChangeSeverity.Breaking] : WorstFirst;
        foreach (var severity in shown.Where(changes.Contains))
        {
            output.WriteLine(severity);
            foreach (var change in changes[severity]) output.WriteLine($"  {change.Coordinate}  {change.Message}");
        }

        output.WriteLine(string.Join(", ", shown.Select(s => $"{changes[s].Count()} {s.ToString().ToLowerInvariant()}")));
        return onlyBreaking && changes.Contains(SchemaChangeSeverity.Breaking) ? ExitCode.Found : ExitCode.Fine;
    }
}
