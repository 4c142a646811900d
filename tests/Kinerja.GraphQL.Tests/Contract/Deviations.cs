using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// Where the engine differs from graphql-js on purpose: tests/contract/deviations.json. An entry excuses one subject ("parse", or a
/// rule's name) on texts that match its pattern, and carries its reason. An entry that excuses nothing any more must go.
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

    public bool Excuse(string subject, string text)
    {
        foreach (var deviation in _all)
        {
            if (deviation.Subject != subject || !Regex.IsMatch(text, deviation.Pattern, RegexOptions.CultureInvariant)) continue;
            _used.Add(deviation.Id);
            return true;
        }

        return false;
    }

    /// <summary>With the usual seed every entry must be of use; another seed may well miss one.</summary>
    public IEnumerable<string> Stale =>
        ContractSeed.Value == ContractSeed.Usual ? _all.Where(d => !_used.Contains(d.Id)).Select(d => $"deviations.json: {d.Id} excuses nothing any more; delete it.") : [];

    private sealed record Deviation(string Id, string Test, string Subject, string Pattern, string Reason);
}
