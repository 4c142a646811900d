using System.Collections;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>
/// Finds the pairs of fields to report, in the reference implementation's order. The comparison of two selections needs
/// that of their fields' selections and of the fragments they spread, as deep as the document likes; so each comparison is
/// an iterator that yields the comparisons it waits for, and <see cref="Run"/> keeps those that wait on the heap.
/// </summary>
internal sealed class FieldConflictFinder(ValidationContext context)
{
    private readonly FieldCollector _fields = new(context);
    private readonly ArgumentText _arguments = new();
    private readonly Dictionary<(FragmentDefinitionNode, FragmentDefinitionNode), bool> _comparedFragments = [];
    private int _comparisons;

    /// <summary>The conflicts among all fields of a selection set, those of its fragments included.</summary>
    public List<FieldConflict> Within(CompositeType? parent, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        Run(WithinSet(_fields.Of(set, parent), conflicts));
        return conflicts;
    }

    private static void Run(IEnumerator outermost)
    {
        var waiting = new Stack<IEnumerator>([outermost]);
        while (waiting.TryPeek(out var current))
        {
            if (current.MoveNext()) waiting.Push((IEnumerator)current.Current!);
            else waiting.Pop();
        }
    }

    private void Spend(int comparisons)
    {
        _comparisons += comparisons;
        var allowed = context.Limits.MaxFieldComparisons;
        if (_comparisons > allowed)
        {
            context.Errors.Stop(
                "maxFieldComparisons",
                allowed,
                $"More than {allowed} comparisons are needed to tell whether the fields of this document can be merged. "
                + "Select each field once, and give different fields different names.",
                []);
        }
    }

    private IEnumerator WithinSet(FieldCollection fields, List<FieldConflict> into)
    {
        foreach (var (key, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    if (Compare(key, group[i], group[j], exclusive: false, into) is { } inner) yield return inner;
                }
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            yield return WithFragment(fields, fields.Fragments[i], exclusive: false, into);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                yield return BetweenFragments(fields.Fragments[i], fields.Fragments[j], exclusive: false, into);
        }
    }

    /// <summary>Compares fields with those of a fragment and of the fragments it spreads.</summary>
    private IEnumerator WithFragment(FieldCollection fields, FragmentDefinitionNode fragment, bool exclusive, List<FieldConflict> into)
    {
        Spend(1);
        if (fields.Groups.Count == 0 || (fields.Compared.TryGetValue(fragment, out var asked) && (exclusive || !asked))) yield break;
        fields.Compared[fragment] = exclusive;
        var inFragment = _fields.Of(fragment);
        if (ReferenceEquals(fields, inFragment)) yield break;
        yield return Between(fields, inFragment, exclusive, into);
        foreach (var next in inFragment.Fragments) yield return WithFragment(fields, next, exclusive, into);
    }

    private IEnumerator BetweenFragments(FragmentDefinitionNode first, FragmentDefinitionNode second, bool exclusive, List<FieldConflict> into)
    {
        Spend(1);
        if (ReferenceEquals(first, second) || WereCompared(first, second, exclusive) || WereCompared(second, first, exclusive)) yield break;
        _comparedFragments[(first, second)] = exclusive;
        var (inFirst, inSecond) = (_fields.Of(first), _fields.Of(second));
        yield return Between(inFirst, inSecond, exclusive, into);
        foreach (var next in inSecond.Fragments) yield return BetweenFragments(first, next, exclusive, into);
        foreach (var next in inFirst.Fragments) yield return BetweenFragments(next, second, exclusive, into);
    }

    /// <summary>A comparison made under parents that may meet answers for exclusive parents too, not the other way round.</summary>
    private bool WereCompared(FragmentDefinitionNode first, FragmentDefinitionNode second, bool exclusive) =>
        _comparedFragments.TryGetValue((first, second), out var asked) && (exclusive || !asked);

    private IEnumerator Between(FieldCollection first, FieldCollection second, bool exclusive, List<FieldConflict> into)
    {
        if (first.Groups.Count == 0 || second.Groups.Count == 0) yield break;
        foreach (var (key, mine, other) in first.OverlapWith(second, Spend))
        {
            foreach (var a in mine)
            {
                foreach (var b in other)
                {
                    if (Compare(key, a, b, exclusive, into) is { } inner) yield return inner;
                }
            }
        }
    }

    /// <summary>Compares two fields as such; what comes back is the comparison of their selections, if both have one.</summary>
    private IEnumerator? Compare(string key, SelectedField a, SelectedField b, bool exclusive, List<FieldConflict> into)
    {
        Spend(1);
        exclusive = exclusive || a.IsExclusiveOf(b);
        var reason = (exclusive ? null : Difference(a.Node, b.Node)) ?? ShapeDifference(a.Type, b.Type);
        if (reason is not null)
        {
            into.Add(new FieldConflict(key, reason, [a.Node], [b.Node]));
            return null;
        }

        return a.Node.SelectionSet is { } first && b.Node.SelectionSet is { } second
            ? BetweenSelections(key, a, first, b, second, exclusive, into)
            : null;
    }

    private IEnumerator BetweenSelections(
        string key, SelectedField a, SelectionSetNode ofA, SelectedField b, SelectionSetNode ofB, bool exclusive, List<FieldConflict> into)
    {
        var found = new List<FieldConflict>();
        var first = _fields.Of(ofA, a.Type?.Named);
        var second = _fields.Of(ofB, b.Type?.Named);
        yield return Between(first, second, exclusive, found);
        foreach (var fragment in second.Fragments) yield return WithFragment(first, fragment, exclusive, found);
        foreach (var fragment in first.Fragments) yield return WithFragment(second, fragment, exclusive, found);
        foreach (var mine in first.Fragments)
        {
            foreach (var other in second.Fragments) yield return BetweenFragments(mine, other, exclusive, found);
        }

        if (found.Count > 0) into.Add(FieldConflict.Above(key, a.Node, b.Node, found));
    }

    private string? Difference(FieldNode a, FieldNode b)
    {
        if (a.Name.Value != b.Name.Value) return $"{Wording.Name(a.Name)} and {Wording.Name(b.Name)} are different fields";
        return SameArguments(a, b) ? null : "their arguments differ";
    }

    private bool SameArguments(FieldNode a, FieldNode b)
    {
        if (a.Arguments.Length != b.Arguments.Length) return false;
        if (a.Arguments.IsEmpty) return true;

        // Of an argument given twice the later one counts; that it is given twice is another rule's business.
        var other = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var argument in b.Arguments) other[argument.Name.Value] = argument.Value;
        Spend(a.Arguments.Length);
        return a.Arguments.All(mine => other.TryGetValue(mine.Name.Value, out var value) && _arguments.Of(mine.Value) == _arguments.Of(value));
    }

    private static string? ShapeDifference(SchemaType? a, SchemaType? b) =>
        a is null || b is null || SelectedField.SameShape(a, b) ? null : $"their types '{a}' and '{b}' differ";
}
