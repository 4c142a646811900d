using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>A variable where it is used, with what the schema expects there; the type is null where nothing is known.</summary>
internal readonly record struct VariableUsage(VariableNode Node, SchemaType? Type, SchemaType? ParentType, bool HasDefault);

/// <summary>Where variables are used: per definition, and per operation with all fragments it reaches.</summary>
internal sealed class VariableUsages(GraphSchema schema, FragmentGraph fragments)
{
    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<VariableUsage>> _byDefinition = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _byOperation = [];

    /// <summary>Those written in the operation itself, then those of its fragments.</summary>
    public IReadOnlyList<VariableUsage> Of(OperationDefinitionNode operation)
    {
        if (_byOperation.TryGetValue(operation, out var known)) return known;
        var usages = new List<VariableUsage>(In(operation));
        foreach (var fragment in fragments.ReferencedBy(operation))
        {
            var inFragment = In(fragment);
            fragments.CountVisits(inFragment.Count + 1);
            usages.AddRange(inFragment);
        }

        return _byOperation[operation] = usages;
    }

    private IReadOnlyList<VariableUsage> In(ExecutableDefinitionNode definition)
    {
        if (_byDefinition.TryGetValue(definition, out var known)) return known;
        var here = new TypeInfo();
        var collector = new Collector(here);
        new ValidationWalker(schema, here, [collector]).Walk(definition);
        return _byDefinition[definition] = collector.Usages;
    }

    private sealed class Collector(TypeInfo here) : IEnter<VariableNode>
    {
        public List<VariableUsage> Usages { get; } = [];

        public void Enter(VariableNode node) => Usages.Add(new VariableUsage(node, here.InputType, here.ParentInputType, here.HasDefault));
    }
}
