using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>
/// Which fragment spreads which. Fragments may spread each other in chains as long as the document, or in circles, so
/// everything here goes step by step and never by recursion.
/// </summary>
internal sealed class FragmentGraph
{
    private readonly ErrorLog _errors;
    private readonly ValidationLimits _limits;
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _referenced = [];
    private int _visits;

    public FragmentGraph(DocumentNode document, ValidationLimits limits, ErrorLog errors)
    {
        (_limits, _errors) = (limits, errors);

        // Of two fragments with one name the later one counts, as in the reference implementation.
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>()) _byName[fragment.Name.Value] = fragment;
    }

    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The spreads written in a selection set and in all sets inside it: a set's own first, then those of the inner sets, last one first.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode outer)
    {
        if (_spreads.TryGetValue(outer, out var known)) return known;
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>([outer]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread) spreads.Add(spread);
                else if (InnerSet(selection) is { } inner) open.Push(inner);
            }
        }

        return _spreads[outer] = spreads;
    }

    /// <summary>Every fragment an operation uses, directly or through other fragments, once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReferencedBy(OperationDefinitionNode operation)
    {
        if (!_referenced.TryGetValue(operation, out var fragments)) _referenced[operation] = fragments = ReferencedBy([operation]);
        return fragments;
    }

    public IReadOnlyList<FragmentDefinitionNode> ReferencedBy(IEnumerable<OperationDefinitionNode> operations)
    {
        var fragments = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<FragmentDefinitionNode>();
        foreach (var operation in operations) Follow(operation.SelectionSet);
        while (open.TryDequeue(out var fragment))
        {
            fragments.Add(fragment);
            Follow(fragment.SelectionSet);
        }

        return fragments;

        void Follow(SelectionSetNode set)
        {
            var spreads = SpreadsIn(set);
            CountVisits(spreads.Count);
            foreach (var spread in spreads)
            {
                if (seen.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment) open.Enqueue(fragment);
            }
        }
    }

    /// <summary>Many operations that each use many fragments multiply; the product is bounded here.</summary>
    public void CountVisits(int visits)
    {
        _visits += visits;
        if (_visits <= _limits.MaxFragmentVisits) return;
        _errors.Stop(
            "maxFragmentVisits",
            _limits.MaxFragmentVisits,
            $"The operations of this document reach fragments and variables more than {_limits.MaxFragmentVisits} times. Send fewer operations at once.",
            []);
    }

    /// <summary>Refuses a chain of fragments that is too long, before any rule follows it. A circle ends where it closes.</summary>
    public void RefuseLongChains()
    {
        var lengths = new Dictionary<FragmentDefinitionNode, int>();
        var path = new Stack<ChainStep>();
        foreach (var start in _byName.Values)
        {
            if (lengths.TryAdd(start, 0)) path.Push(new ChainStep(start, SpreadsIn(start.SelectionSet)));
            while (path.TryPeek(out var step))
            {
                if (step.NextSpread() is { } spread)
                {
                    // Length 0 means that the fragment is still on the path: a circle, which is another rule's business.
                    if (Find(spread.Name.Value) is not { } next) continue;
                    if (lengths.TryAdd(next, 0)) path.Push(new ChainStep(next, SpreadsIn(next.SelectionSet)));
                    else step.Below = Math.Max(step.Below, lengths[next]);
                    continue;
                }

                path.Pop();
                var length = lengths[step.Fragment] = step.Below + 1;
                if (length > _limits.MaxFragmentChain) RefuseChain(step.Fragment);
                if (path.TryPeek(out var above)) above.Below = Math.Max(above.Below, length);
            }
        }
    }

    private void RefuseChain(FragmentDefinitionNode fragment) => _errors.Stop(
        "maxFragmentChain",
        _limits.MaxFragmentChain,
        $"More than {_limits.MaxFragmentChain} fragments spread each other in a chain that begins at {Wording.Name(fragment.Name)}. "
        + "Write the fields of the inner fragments in their place.",
        [fragment]);

    private static SelectionSetNode? InnerSet(SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };

    private sealed class ChainStep(FragmentDefinitionNode fragment, IReadOnlyList<FragmentSpreadNode> spreads)
    {
        private int _next;

        public FragmentDefinitionNode Fragment { get; } = fragment;

        /// <summary>The longest chain found so far among the fragments spread here.</summary>
        public int Below { get; set; }

        public FragmentSpreadNode? NextSpread() => _next < spreads.Count ? spreads[_next++] : null;
    }
}
