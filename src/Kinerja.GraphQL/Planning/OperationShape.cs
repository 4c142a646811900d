using System.Collections.Concurrent;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// What of an operation can be known without types and variables: which variables its conditions read, and how large it becomes
/// when fragments are spread out. Counted, not expanded: forty fragments that double each other are 2^40 fields.
/// </summary>
internal sealed class OperationShape
{
    private const int MaxVerdicts = 16;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ExecutionLimits _usual;
    private readonly GraphQLError? _tooLarge;
    private readonly ConcurrentDictionary<(int, int, int, int, int), GraphQLError?> _verdicts = new(concurrencyLevel: 1, capacity: 1);
    private int _directives;
    private (string Name, int Count) _repeated;
    private int _keys;

    /// <param name="usual">The limits of most requests: their verdict is made once.</param>
    public OperationShape(DocumentNode document, OperationDefinitionNode operation, ExecutionLimits usual)
    {
        _usual = usual;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        Operation = operation;
        ConditionVariables = FindConditionVariables();
        _tooLarge = Check(usual);
    }

    public OperationDefinitionNode Operation { get; }

    /// <summary>Variables in @skip and @include, in the order of the operation's definitions.</summary>
    public ImmutableArray<string> ConditionVariables { get; }

    /// <summary>The first of these limits that the operation passes; null if none.</summary>
    public GraphQLError? TooLarge(ExecutionLimits limits)
    {
        if (ReferenceEquals(limits, _usual)) return _tooLarge;
        var key = (limits.MaxDirectives, limits.MaxFieldRepeats, limits.MaxRootFields, limits.MaxSelectionDepth, limits.MaxResponseKeys);
        if (_verdicts.TryGetValue(key, out var known)) return known;
        var verdict = Check(limits);
        // There are as many limits as roles: few. Whoever makes new ones for each request has them judged each time.
        if (_verdicts.Count < MaxVerdicts) _verdicts.TryAdd(key, verdict);
        return verdict;
    }

    /// <summary>
    /// A plan's memory with all its branches, measured; a branch is planned when a request first needs it, so at first this is too
    /// much and with many types at one position too little.
    /// </summary>
    public long EstimatedPlanBytes => 700 + (_keys * 600L);

    private GraphQLError? Check(ExecutionLimits limits)
    {
        if (_directives > limits.MaxDirectives)
            return LimitReport.Error($"The operation and its fragments bear {_directives} directives; {limits.MaxDirectives} are allowed. Put one on an inline fragment around the fields that share it.", "maxDirectives", _directives, limits.MaxDirectives);
        if (_repeated.Count > limits.MaxFieldRepeats)
            return LimitReport.Error($"A selection set names '{_repeated.Name}' {_repeated.Count} times; {limits.MaxFieldRepeats} are allowed. Name it once: the answer has it once.", "maxFieldRepeats", _repeated.Count, limits.MaxFieldRepeats);
        var rootFields = Merge([Operation.SelectionSet]).Count;
        if (rootFields > limits.MaxRootFields)
            return LimitReport.Error($"The operation has {rootFields} fields at its root; {limits.MaxRootFields} are allowed. Send several requests.", "maxRootFields", rootFields, limits.MaxRootFields);
        return Measure(limits);
    }

    /// <summary>Level by level: no level is entered once a limit is passed.</summary>
    private GraphQLError? Measure(ExecutionLimits limits)
    {
        var (depth, keys) = (0, 0);
        var level = new List<List<SelectionSetNode>> { new() { Operation.SelectionSet } };
        while (level.Count > 0)
        {
            if (++depth > limits.MaxSelectionDepth)
                return LimitReport.Error($"The operation selects more than {limits.MaxSelectionDepth} levels of fields. Ask for the lower levels in a second request.", "maxSelectionDepth", depth, limits.MaxSelectionDepth);
            var below = new List<List<SelectionSetNode>>();
            foreach (var sets in level)
            {
                var merged = Merge(sets);
                keys += merged.Count;
                _keys = Math.Max(_keys, keys);
                if (keys > limits.MaxResponseKeys)
                    return LimitReport.Error($"The operation selects more than {limits.MaxResponseKeys} fields once its fragments are spread out. Split it into several requests.", "maxResponseKeys", keys, limits.MaxResponseKeys);
                below.AddRange(merged.Values.Where(s => s.Count > 0));
            }

            level = below;
        }

        return null;
    }

    /// <summary>The selection sets below each response name, whatever the types: at least as many as any type has.</summary>
    private Dictionary<string, List<SelectionSetNode>> Merge(IReadOnlyList<SelectionSetNode> sets)
    {
        var merged = new Dictionary<string, List<SelectionSetNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(sets);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        if (!merged.TryGetValue(field.ResponseKey, out var below)) merged.Add(field.ResponseKey, below = []);
                        if (field.SelectionSet is not null) below.Add(field.SelectionSet);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        open.Push(_fragments[spread.Name.Value].SelectionSet);
                        break;
                }
            }
        }

        return merged;
    }

    /// <summary>The response name that stands most often in one selection set as written; what fragments repeat does not count.</summary>
    private static (string Name, int Count) MostRepeated(SelectionSetNode set) =>
        set.Selections.OfType<FieldNode>().CountBy(f => f.ResponseKey, StringComparer.Ordinal).Select(r => (r.Key, r.Value)).DefaultIfEmpty().MaxBy(r => r.Value);

    /// <summary>One walk over everything the operation reaches, each fragment once; directives are counted on the way.</summary>
    private ImmutableArray<string> FindConditionVariables()
    {
        _directives = Operation.Directives.Length + Operation.VariableDefinitions.Sum(v => v.Directives.Length);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([Operation.SelectionSet]);
        while (open.TryPop(out var set))
        {
            if (set.Selections.Length > _repeated.Count && MostRepeated(set) is var repeated && repeated.Count > _repeated.Count) _repeated = repeated;
            foreach (var selection in set.Selections)
            {
                _directives += selection.Directives.Length;
                foreach (var directive in selection.Directives)
                    if (directive is { Name.Value: "skip" or "include", Arguments: [{ Value: VariableNode variable }] }) found.Add(variable.Name.Value);
                switch (selection)
                {
                    case FieldNode { SelectionSet: { } below }: open.Push(below); break;
                    case InlineFragmentNode inline: open.Push(inline.SelectionSet); break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        var fragment = _fragments[spread.Name.Value];
                        _directives += fragment.Directives.Length;
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return [.. Operation.VariableDefinitions.Select(v => v.Variable.Name.Value).Where(found.Contains)];
    }
}
