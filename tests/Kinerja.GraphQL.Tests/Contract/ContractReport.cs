namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>Collects the differences of a run over thousands of cases; the first ten are shown in full, the others counted.</summary>
internal sealed class ContractReport
{
    private const int Shown = 10;

    private readonly List<string> _shown = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Differ(string subject, string description)
    {
        _counts[subject] = _counts.GetValueOrDefault(subject) + 1;
        if (_shown.Count < Shown) _shown.Add($"--- {subject}: {description}");
    }

    public void AssertNone()
    {
        if (_counts.Count == 0) return;
        var summary = string.Join(", ", _counts.Select(c => $"{c.Key} {c.Value}"));
        Assert.Fail($"Differences from graphql-js: {summary}. The first {_shown.Count}:\n{string.Join("\n\n", _shown)}");
    }
}
