using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// Where the engine differs from graphql-js on purpose: tests/contract/deviations.json. An entry excuses some subjects ("parse", a
/// rule's name) on texts that match its pattern and, if it says "with", only where the engine reports something that matches that too:
/// rules for requests, messages for schemas. It carries its reason. An entry or subject that excuses nothing any more must go.
/// </summary>
internal sealed class Deviations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyList<Deviation> _all;
    private readonly HashSet<string> _used = [];

    private Deviations(IReadOnlyList<Deviation> all) => _all = all;

    public static Deviations For(string test)
    {
        var text = File.ReadAllText(Path.Combine(NodeProcess.Folder, "deviations.json"));
        return new Deviations([.. JsonSerializer.Deserialize<List<Deviation>>(text, Json)!.Where(d => d.Test == test)]);
    }

    public bool Excuse(string subject, string text, IEnumerable<string>? reported = null)
    {
        if (_all.FirstOrDefault(d => d.Fits(subject, text, reported)) is not { } fitting) return false;
        _used.Add($"{fitting.Id}/{subject}");
        return true;
    }

    /// <summary>With the usual seed every entry must be of use; another seed may well miss one.</summary>
    public IEnumerable<string> Stale =>
        ContractSeed.Value == ContractSeed.Usual ? Entries.Except(_used).Select(entry => $"deviations.json: {entry} excuses nothing any more; delete it.") : [];

    private IEnumerable<string> Entries => _all.SelectMany(d => d.Subjects.Select(subject => $"{d.Id}/{subject}"));

    private sealed record Deviation(string Id, string Test, IReadOnlyList<string> Subjects, string? Pattern, string? With, string Reason)
    {
        public bool Fits(string subject, string text, IEnumerable<string>? reported) =>
            Subjects.Contains(subject)
            && (Pattern is null || Matches(text, Pattern))
            && (With is null || reported?.Any(r => Matches(r, With)) == true);

        private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant);
    }
}
