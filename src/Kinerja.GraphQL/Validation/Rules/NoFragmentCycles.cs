using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// No fragment contains itself, directly or through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">Specification</see>.
/// </summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context), IEnter<FragmentDefinitionNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The spreads that lead from the first fragment to the current one.</summary>
    private readonly List<FragmentSpreadNode> _path = [];

    /// <summary>Which fragments are on the path, and how many spreads lead to each.</summary>
    private readonly Dictionary<string, int> _onPath = new(StringComparer.Ordinal);

    private readonly Stack<(string Fragment, IEnumerator<FragmentSpreadNode> Spreads)> _open = new();

    public void Enter(FragmentDefinitionNode node)
    {
        TryOpen(node);
        while (_open.TryPeek(out var current))
        {
            if (current.Spreads.MoveNext()) Follow(current.Spreads.Current);
            else Close();
        }
    }

    private void Follow(FragmentSpreadNode spread)
    {
        _path.Add(spread);
        if (_onPath.TryGetValue(spread.Name.Value, out var start)) ReportCycle(spread, _path[start..]);
        else if (Context.Fragments.Find(spread.Name.Value) is { } fragment && TryOpen(fragment)) return;
        _path.RemoveAt(_path.Count - 1);
    }

    private bool TryOpen(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name)) return false;
        _onPath[name] = _path.Count;
        _open.Push((name, Context.Fragments.SpreadsIn(fragment.SelectionSet).GetEnumerator()));
        return true;
    }

    private void Close()
    {
        _onPath.Remove(_open.Pop().Fragment);
        if (_open.Count > 0) _path.RemoveAt(_path.Count - 1);
    }

    private void ReportCycle(FragmentSpreadNode spread, List<FragmentSpreadNode> cycle)
    {
        var via = Wording.List(cycle.SkipLast(1).Select(s => Wording.Name(s.Name)));
        var through = via.Length == 0 ? "" : $" through {via}";
        Report($"Fragment {Wording.Name(spread.Name)} spreads itself{through}. Break the circle at one of these places.", [.. cycle]);
    }
}
