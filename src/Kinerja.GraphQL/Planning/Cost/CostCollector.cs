using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>A selection set, and the type the document knows its objects by.</summary>
internal readonly record struct TypedSet(SelectionSetNode Set, CompositeType Type);

/// <summary>A response name while it is collected.</summary>
internal sealed class CollectedField(TypeSet types)
{
    /// <summary>The types of which an object has the field.</summary>
    public TypeSet Types { get; set; } = types;

    /// <summary>One node for each type that the document knows the parent by; validation has seen that the others are equal.</summary>
    public OrderedDictionary<CompositeType, FieldNode> Nodes { get; } = [];

    public List<TypedSet> Below { get; } = [];
}

/// <summary>
/// CollectFields of the specification (6.3.2) for all types at once. A fragment is entered again only for types it was not entered
/// for, so the work is bounded by the document's length times the number of types, whatever spreads what.
/// </summary>
internal sealed class CostCollector(PriceList prices, TypeSets types, GraphSchema schema, DocumentNode document, Conditions conditions)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);

    /// <param name="all">The types of objects that can stand here.</param>
    public OrderedDictionary<string, CollectedField> Collect(IReadOnlyList<TypedSet> sets, out TypeSet all)
    {
        var collected = new OrderedDictionary<string, CollectedField>();
        var entered = new Dictionary<string, TypeSet>(StringComparer.Ordinal);
        all = types.Of(sets[0].Type);
        foreach (var set in sets) all = all.Or(types.Of(set.Type));

        var open = new Stack<(ImmutableArray<SelectionNode> Selections, int Next, CompositeType Type, TypeSet Scope)>();
        for (var i = sets.Count - 1; i >= 0; i--) open.Push((sets[i].Set.Selections, 0, sets[i].Type, types.Of(sets[i].Type)));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Selections.Length) continue;
            open.Push(at with { Next = at.Next + 1 });
            var selection = at.Selections[at.Next];
            if (!conditions.Include(selection.Directives)) continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(collected, field, at.Type, at.Scope);
                    break;
                case InlineFragmentNode inline:
                    if (Narrow(inline.TypeCondition, at.Type, at.Scope) is var (type, scope)) open.Push((inline.SelectionSet.Selections, 0, type, scope));
                    break;
                case FragmentSpreadNode spread:
                    var fragment = _fragments[spread.Name.Value];
                    if (Narrow(fragment.TypeCondition, at.Type, at.Scope) is var (condition, reached) && Enter(entered, spread.Name.Value, reached) is { } fresh)
                        open.Push((fragment.SelectionSet.Selections, 0, condition, fresh));
                    break;
            }
        }

        return collected;
    }

    private void Add(OrderedDictionary<string, CollectedField> collected, FieldNode node, CompositeType parent, TypeSet scope)
    {
        if (!collected.TryGetValue(node.ResponseKey, out var field)) collected.Add(node.ResponseKey, field = new CollectedField(scope));
        else if (!ReferenceEquals(field.Types, scope)) field.Types = field.Types.Or(scope);
        field.Nodes.TryAdd(parent, node);
        if (node.SelectionSet is { } set) field.Below.Add(new TypedSet(set, (CompositeType)prices.Definition(parent, node.Name.Value).Type.Named));
    }

    /// <summary>The types for which a fragment applies; null if there are none.</summary>
    private (CompositeType, TypeSet)? Narrow(NamedTypeNode? condition, CompositeType type, TypeSet scope)
    {
        if (condition is null || condition.Name.Value == type.Name) return (type, scope);
        var narrower = (CompositeType)schema.FindType(condition.Name.Value)!;
        var both = scope.And(types.Of(narrower));
        return both.IsEmpty ? null : (narrower, both);
    }

    /// <summary>The types for which a fragment is entered for the first time; null if there are none.</summary>
    private static TypeSet? Enter(Dictionary<string, TypeSet> entered, string fragment, TypeSet scope)
    {
        if (!entered.TryGetValue(fragment, out var known))
        {
            entered.Add(fragment, scope);
            return scope;
        }

        if (ReferenceEquals(known, scope)) return null;
        var fresh = scope.Without(known);
        if (fresh.IsEmpty) return null;
        entered[fragment] = known.Or(scope);
        return fresh;
    }
}
