using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>
/// Tells in nearly linear time whether a document is free of field conflicts. Where the specification compares fields pair
/// by pair and then the selections of each pair, this merges: all fields of one response name are looked at together and
/// their selections go on as one set. Two properties are checked apart, because they hold for different groups:
/// everything under one name must have one shape, but only fields that can meet in one object must be the same field.
/// A "no" may be mistaken, only if the work ran out; then the pair by pair search decides.
/// </summary>
internal sealed class FieldMergeCheck(ValidationContext context)
{
    /// <summary>Looking at a field here costs about a tenth of comparing two with all that hangs on them.</summary>
    private const int WorkPerComparison = 10;

    private readonly ArgumentText _arguments = new();
    private readonly HashSet<MergedSet> _seen = [];
    private readonly Stack<MergedSet> _open = new();
    private readonly HashSet<FragmentDefinitionNode> _covered = [];
    private readonly Dictionary<SelectionSetNode, SchemaType?> _parents = [];
    private int _work;

    public bool IsFreeOfConflicts()
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (!IsFree(operation.SelectionSet, context.Schema.RootType(operation.Operation))) return false;
        }

        // Fragments met on the way were checked together with more than themselves.
        foreach (var fragment in context.Document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!_covered.Contains(fragment) && !IsFree(fragment.SelectionSet, TypeOf(fragment.TypeCondition))) return false;
        }

        return true;
    }

    private bool IsExhausted => _work / WorkPerComparison > context.Limits.MaxFieldComparisons;

    private NamedType? TypeOf(NamedTypeNode condition) => context.Schema.FindType(condition.Name.Value);

    private bool IsFree(SelectionSetNode outermost, SchemaType? parent)
    {
        var root = Register(outermost, parent);
        Add([root], ofShapes: true);
        Add([root], ofShapes: false);
        while (_open.TryPop(out var set))
        {
            foreach (var group in Fields(set.Sets).Values)
            {
                if (!(set.OfShapes ? HasOneShape(group) : MeetsAsOneField(group))) return false;
            }

            if (IsExhausted) return false;
        }

        return true;
    }

    private bool HasOneShape(List<SelectedField> group)
    {
        var type = group.Find(f => f.Type is not null)?.Type;
        if (type is not null && group.Exists(f => f.Type is not null && !SelectedField.SameShape(type, f.Type))) return false;
        AddInner(group, ofShapes: true);
        return true;
    }

    private bool MeetsAsOneField(List<SelectedField> group)
    {
        // Fields on an abstract type may meet any other field; those on an object type only each other and these.
        var byObject = group.Where(f => f.Parent is ObjectType).GroupBy(f => f.Parent).ToArray();
        if (byObject.Length <= 1) return IsOneField(group);
        var onAbstract = group.FindAll(f => f.Parent is not ObjectType);
        foreach (var onObject in byObject)
        {
            if (IsExhausted || !IsOneField([.. onAbstract, .. onObject])) return false;
        }

        return true;
    }

    private bool IsOneField(List<SelectedField> group)
    {
        _work += group.Count;
        if (group.Count > 1)
        {
            var (name, arguments) = (group[0].Node.Name.Value, _arguments.Of(group[0].Node));
            if (arguments is null) return false;
            if (group.Exists(f => f.Node.Name.Value != name || _arguments.Of(f.Node) != arguments)) return false;
        }

        AddInner(group, ofShapes: false);
        return true;
    }

    private void AddInner(List<SelectedField> group, bool ofShapes)
    {
        var inner = new List<SelectionSetNode>();
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is not { } set) continue;
            inner.Add(Register(set, field.Type?.Named));
        }

        if (inner.Count == 0) return;
        if (inner.Count > 1) inner = [.. inner.Distinct().OrderBy(s => s.Span.Start)];
        Add(inner, ofShapes);
    }

    /// <summary>
    /// Notes the type a set selects from. A set that is nothing but a spread is the fragment's own set: so one fragment
    /// spread alone in a thousand places is looked at once.
    /// </summary>
    private SelectionSetNode Register(SelectionSetNode set, SchemaType? parent)
    {
        while (set.Selections is [FragmentSpreadNode spread] && context.Fragments.Find(spread.Name.Value) is { } fragment)
        {
            // A fragment already covered either has its type noted below or closes a circle.
            if (!_covered.Add(fragment) && _parents.ContainsKey(fragment.SelectionSet)) return fragment.SelectionSet;
            (set, parent) = (fragment.SelectionSet, TypeOf(fragment.TypeCondition));
            _parents[set] = parent;
        }

        _parents[set] = parent;
        return set;
    }

    private void Add(List<SelectionSetNode> sets, bool ofShapes)
    {
        var merged = new MergedSet(sets, ofShapes);
        if (_seen.Add(merged)) _open.Push(merged);
    }

    /// <summary>The fields of the sets and of all fragments in them, by response name.</summary>
    private Dictionary<string, List<SelectedField>> Fields(List<SelectionSetNode> sets)
    {
        var groups = new Dictionary<string, List<SelectedField>>(StringComparer.Ordinal);
        var spread = new HashSet<FragmentDefinitionNode>();
        var open = new Stack<(SelectionSetNode Set, SchemaType? Parent)>(sets.Select(s => (s, _parents[s])));
        while (open.TryPop(out var place))
        {
            _work += place.Set.Selections.Length;
            foreach (var selection in place.Set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        if (!groups.TryGetValue(field.ResponseKey, out var group)) groups[field.ResponseKey] = group = [];
                        group.Add(new SelectedField(place.Parent, field));
                        break;
                    case InlineFragmentNode inline:
                        open.Push((inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : place.Parent));
                        break;
                    case FragmentSpreadNode node:
                        if (context.Fragments.Find(node.Name.Value) is not { } fragment || !spread.Add(fragment)) break;
                        _covered.Add(fragment);
                        open.Push((fragment.SelectionSet, TypeOf(fragment.TypeCondition)));
                        break;
                }
            }
        }

        return groups;
    }

    /// <summary>Selection sets that apply to one response object, in document order, and which of the two checks they await.</summary>
    private sealed class MergedSet(List<SelectionSetNode> sets, bool ofShapes) : IEquatable<MergedSet>
    {
        private readonly int _hash = HashOf(sets, ofShapes);

        public List<SelectionSetNode> Sets { get; } = sets;

        public bool OfShapes { get; } = ofShapes;

        public bool Equals(MergedSet? other) => other is not null && _hash == other._hash && OfShapes == other.OfShapes && Sets.SequenceEqual(other.Sets);

        public override bool Equals(object? obj) => Equals(obj as MergedSet);

        public override int GetHashCode() => _hash;

        private static int HashOf(List<SelectionSetNode> sets, bool ofShapes)
        {
            var hash = default(HashCode);
            hash.Add(ofShapes);
            foreach (var set in sets) hash.Add(set);
            return hash.ToHashCode();
        }
    }
}
