using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>An operation ready to run: for one document, one operation name and one value of its conditions.</summary>
/// <param name="plan">Called when the operation first runs: one that is refused for its cost is not planned.</param>
internal sealed class OperationPlan(OperationDefinitionNode operation, CostPlan cost, Func<SelectionPlan> plan, long estimatedBytes)
{
    private readonly Lazy<SelectionPlan> _root = new(plan);

    public OperationDefinitionNode Operation { get; } = operation;

    public CostPlan Cost { get; } = cost;

    public SelectionPlan Root => _root.Value;

    public long EstimatedBytes { get; } = estimatedBytes;
}
