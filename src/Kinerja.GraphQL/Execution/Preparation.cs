using System.Diagnostics;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Execution;

/// <summary>All that is done and checked before anything runs, in the order of <see cref="ExecutionLimits"/>.</summary>
internal sealed class Preparation(BoundSchema schema, ExecutorOptions options, OperationCache cache)
{
    /// <param name="streams">Whether the caller can take many answers.</param>
    public PreparedOperation Prepare(GraphRequest request, bool streams, Activity? activity)
    {
        var document = cache.Document(request.Document);
        activity?.SetTag("graphql.document.hash", document.Hash);
        if (!document.Errors.IsEmpty) return PreparedOperation.Refused(document.Errors);

        var operation = document.Find(request.OperationName, out var notFound);
        if (operation is null) return PreparedOperation.Refused([notFound!]);
        var kind = OperationNames.Of(operation.Operation);
        activity?.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", operation.Name?.Value);
        if (activity is not null) activity.DisplayName = operation.Name is { } name ? $"{kind} {name.Value}" : kind;
        return WrongTransport(request, operation, streams) is { } wrong
            ? PreparedOperation.Refused([wrong], kind)
            : Prepare(request, document, operation, kind);
    }

    private PreparedOperation Prepare(GraphRequest request, PreparedDocument document, OperationDefinitionNode operation, string kind)
    {
        var limits = request.Limits ?? options.Limits;
        var shape = document.ShapeOf(operation);
        if (shape.TooLarge(limits) is { } tooLarge) return PreparedOperation.Refused([tooLarge], kind);
        if (VariableNesting.Exceeds(request.Variables, limits.MaxVariableNesting) is { } deep)
            return PreparedOperation.Refused([TooDeep(deep, limits)], kind);
        if (!VariableCoercion.TryCoerce(schema.Schema, operation, request.Variables, out var variables, out var badVariables))
            return PreparedOperation.Refused(badVariables, kind);

        var plan = cache.Plan(document, operation, Conditions.Of(shape.ConditionVariables, variables));
        var cost = plan.Cost.Total(variables);
        Telemetry.Priced(cost);
        var refused = cost > limits.MaxCost;
        var report = refused || request.ReportCost || options.Explains(request) ? plan.Cost.Report(variables) : null;
        return refused
            ? PreparedOperation.Refused([TooDear(report!, limits)], kind, report, request)
            : new PreparedOperation(kind) { Plan = plan, Variables = variables, Limits = limits, Cost = report };
    }

    private static GraphQLError? WrongTransport(GraphRequest request, OperationDefinitionNode operation, bool streams) => operation.Operation switch
    {
        OperationKind.Query => null,
        // A subscription changes nothing either, where it can be answered.
        OperationKind.Subscription when streams => null,
        _ when request.OnlyQueries => new GraphQLError(
            $"Only queries are served this way, and the operation is a {OperationNames.Of(operation.Operation)}. Send it by POST.", ErrorCodes.OnlyQueries),
        OperationKind.Subscription => new GraphQLError("A subscription has many answers: open it over a WebSocket or an event stream.", ErrorCodes.OperationNotFound),
        _ => null,
    };

    private static GraphQLError TooDeep(string variable, ExecutionLimits limits) => LimitReport.Error(
        $"Variable ${variable} has more than {limits.MaxVariableNesting} lists and objects inside each other. Send a flatter value.",
        "maxVariableNesting", limits.MaxVariableNesting + 1L, limits.MaxVariableNesting);

    private static GraphQLError TooDear(CostReport cost, ExecutionLimits limits)
    {
        var most = string.Join(", ", cost.Largest.Select(i => $"{i.Path} ({i.Cost})"));
        var error = LimitReport.Error(
            $"The operation costs {cost.Total}; {limits.MaxCost} are allowed. Most of it is {most}. Ask for smaller pages there, or for fewer levels.", "maxCost", cost.Total, limits.MaxCost);
        return error with { Extensions = error.Extensions.Add("largest", cost.Largest.Select(i => i.ToExtension()).ToArray()) };
    }
}
