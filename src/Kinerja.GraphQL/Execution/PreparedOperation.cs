using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>A request that may run, or its refusal.</summary>
/// <param name="Kind">The operation's keyword; null if no operation was found.</param>
internal sealed record PreparedOperation(string? Kind)
{
    public GraphResponse? Refusal { get; init; }

    public OperationPlan? Plan { get; init; }

    public VariableValues? Variables { get; init; }

    public ExecutionLimits? Limits { get; init; }

    public CostReport? Cost { get; init; }

    public static PreparedOperation Refused(ImmutableArray<GraphQLError> errors, string? kind = null, CostReport? cost = null, GraphRequest? request = null) =>
        new(kind) { Refusal = new GraphResponse(errors) { Cost = cost, ShowsCost = request is { ReportCost: true } } };
}
