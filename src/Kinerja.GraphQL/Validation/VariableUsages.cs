using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>A variable where it is used, with what the schema expects there; the type is null where nothing is known.</summary>
internal readonly record struct VariableUsage(VariableNode Node, SchemaType? Type, SchemaType? ParentType, bool HasDefault);

/// <summary>Where variables are used: per definition, and per operation with all fragments it reaches.</summary>
internal sealed class VariableUsages : IEnter<VariableNode>
{
    private readonly FragmentGraph _fragments;
    private readonly TypeInfo _here = new();
    private readonly ValidationWalker _walker;
    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<VariableUsage>> _byDefinition = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _byOperation = [];
    private List<VariableUsage> _found = [];

    public VariableUsages(GraphSchema schema, FragmentGraph fragments)
    {
        _fragments = fragments;
        _walker = new ValidationWalker(schema, _here, [this]);
    }

    /// <summary>Those written in the operation itself, then those of its fragments.</summary>
    public IReadOnlyList<VariableUsage> Of(OperationDefinitionNode operation)
    {
        if (_byOperation.TryGetValue(operation, out var known)) return known;
        var usages = new List<VariableUsage>(In(operation));
        foreach (var fragment in _fragments.ReferencedBy(operation))
        {
            var inFragment = In(fragment);
            _fragments.CountVisits(inFragment.Count + 1);
            usages.AddRange(inFragment);
        }

        return _byOperation[operation] = usages;
    }

    void IEnter<VariableNode>.Enter(VariableNode node) =>
        _found.Add(new VariableUsage(node, _here.InputType, _here.ParentInputType, _here.HasDefault));

    private IReadOnlyList<VariableUsage> In(ExecutableDefinitionNode definition)
    {
        if (_byDefinition.TryGetValue(definition, out var known)) return known;
        _found = [];
        _walker.Walk(definition);
        return _byDefinition[definition] = _found;
    }
}
