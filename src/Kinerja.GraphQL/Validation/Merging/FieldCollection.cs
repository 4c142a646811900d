using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>What one selection set selects, inline fragments dissolved and fragment spreads kept apart.</summary>
internal sealed class FieldCollection
{
    private readonly Dictionary<FieldCollection, List<(string Key, List<SelectedField> Mine, List<SelectedField> Other)>> _overlaps = [];

    /// <summary>By response name, in document order.</summary>
    public OrderedDictionary<string, List<SelectedField>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The fragments spread, each once; unknown ones are another rule's business.</summary>
    public List<FragmentDefinitionNode> Fragments { get; } = [];

    /// <summary>Fragments these fields were compared with, and whether that was under exclusive parents, which asks less.</summary>
    public Dictionary<FragmentDefinitionNode, bool> Compared { get; } = [];

    /// <summary>The groups of both collections that share a response name, in this one's order.</summary>
    public List<(string Key, List<SelectedField> Mine, List<SelectedField> Other)> OverlapWith(FieldCollection other, Action<int> spend)
    {
        if (_overlaps.TryGetValue(other, out var known)) return known;
        spend(Groups.Count);
        var overlap = new List<(string Key, List<SelectedField> Mine, List<SelectedField> Other)>();
        foreach (var (key, mine) in Groups)
        {
            if (other.Groups.TryGetValue(key, out var theirs)) overlap.Add((key, mine, theirs));
        }

        return _overlaps[other] = overlap;
    }
}
