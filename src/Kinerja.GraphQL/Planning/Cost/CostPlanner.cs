using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// Lays out what there is to count of an operation, without planning it: each merged selection of the document once, however many
/// positions fragments put it at and however many types can stand there.
/// </summary>
internal sealed class CostPlanner(PriceList prices, TypeSets types, GraphSchema schema, DocumentNode document, Conditions conditions)
{
    private readonly CostCollector _collector = new(prices, types, schema, document, conditions);
    private readonly Dictionary<SetList, CostSelection> _known = [];
    private readonly Stack<(CostSelection Selection, List<TypedSet> Sets)> _open = [];

    /// <param name="assumedSize">The length of a list of which nothing is known.</param>
    public CostPlan Plan(ObjectType rootType, OperationDefinitionNode operation, long assumedSize)
    {
        var root = Selection([new TypedSet(operation.SelectionSet, rootType)], null);
        while (_open.TryPop(out var next)) Fill(next.Selection, next.Sets);
        return new CostPlan(prices, Ordered(root), assumedSize);
    }

    private CostSelection Selection(List<TypedSet> sets, CostField? owner)
    {
        var key = new SetList([.. sets.Select(s => s.Set)]);
        if (_known.TryGetValue(key, out var known)) return known;
        var selection = new CostSelection(owner);
        _known.Add(key, selection);
        _open.Push((selection, sets));
        return selection;
    }

    private void Fill(CostSelection selection, List<TypedSet> sets)
    {
        var collected = _collector.Collect(sets, out var all);
        selection.Fields = [.. collected.Select(c => Field(selection, c.Key, c.Value))];
        selection.Alternatives = Alternatives([.. collected.Values], all);
    }

    private CostField Field(CostSelection selection, string key, CollectedField collected)
    {
        var (parent, node) = collected.Nodes.GetAt(0);
        var name = node.Name.Value;
        long? known = null;
        var once = name == "__schema";
        if (BuiltIn.IsIntrospectionType(parent.Name)) known = prices.Introspection.SizeOf(parent.Name, name, selection.Owner is { IsOnce: true }, out once);
        var variants = collected.Nodes.SelectMany(n => prices.Of(n.Key, n.Value.Name.Value).Select(p => new CostVariant(n.Value, p)));
        var field = new CostField(key, Coordinates.Member(parent.Name, name), [.. variants]) { KnownSize = known, IsOnce = once };
        if (collected.Below.Count > 0) field.Below = Selection(collected.Below, field);
        return field;
    }

    private static ImmutableArray<ImmutableArray<int>> Alternatives(CollectedField[] fields, TypeSet all)
    {
        if (Array.TrueForAll(fields, f => f.Types.Same(all))) return [[.. Enumerable.Range(0, fields.Length)]];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var mask = new char[fields.Length];
        foreach (var type in all.Members())
        {
            for (var i = 0; i < fields.Length; i++) mask[i] = fields[i].Types.Has(type) ? '1' : '0';
            if (seen.Add(new string(mask))) alternatives.Add([.. Enumerable.Range(0, fields.Length).Where(i => mask[i] == '1')]);
        }

        return alternatives.ToImmutable();
    }

    /// <summary>Each selection after all that is below it. There are no circles: fragments cannot spread themselves.</summary>
    private static CostSelection[] Ordered(CostSelection root)
    {
        var ordered = new List<CostSelection>();
        var open = new Stack<(CostSelection Selection, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Selection.Number >= 0) continue;
            if (at.Next < at.Selection.Fields.Length)
            {
                open.Push((at.Selection, at.Next + 1));
                if (at.Selection.Fields[at.Next].Below is { Number: < 0 } below) open.Push((below, 0));
                continue;
            }

            at.Selection.Number = ordered.Count;
            ordered.Add(at.Selection);
        }

        return [.. ordered];
    }

    /// <summary>Selection sets that are merged: the same ones in the same order are the same selection.</summary>
    private sealed class SetList(SelectionSetNode[] sets) : IEquatable<SetList>
    {
        public bool Equals(SetList? other) => other!.Sets.AsSpan().SequenceEqual(sets);

        public override bool Equals(object? obj) => obj is SetList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var set in sets) hash.Add(set);
            return hash.ToHashCode();
        }

        private SelectionSetNode[] Sets => sets;
    }
}
