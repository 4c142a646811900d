using System.Diagnostics;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL;

/// <summary>
/// Runs requests against a bound schema: document, operation, variables, plan, waves. Safe for any number of requests at once.
/// </summary>
public sealed class Executor(BoundSchema schema, ExecutorOptions options)
{
    private readonly OperationCache _cache = new(schema, options);

    public BoundSchema Schema { get; } = schema;

    /// <summary>What the caches of documents and plans take at present: for a gauge.</summary>
    public long CacheBytes => _cache.Bytes;

    /// <param name="services">Where resolvers find their services; it must stay alive until the response is written.</param>
    /// <param name="cancellationToken">The client has gone, or the process stops: work ends at the next wave.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled. A passed deadline is an answer, not an exception.</exception>
    public async ValueTask<GraphResponse> ExecuteAsync(GraphRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("graphql", ActivityKind.Server);
        var prepared = Prepare(request, activity);
        var response = prepared.Refusal ?? await RunAsync(prepared, request, activity, services, cancellationToken).ConfigureAwait(false);
        if (response.IsRequestError) activity?.SetStatus(ActivityStatusCode.Error, response.Errors[0].Code);
        Telemetry.Answered(prepared.Kind, response);
        return response;
    }

    /// <summary>All that is checked before anything runs, in the order of <see cref="ExecutionLimits"/>.</summary>
    private PreparedOperation Prepare(GraphRequest request, Activity? activity)
    {
        var document = _cache.Document(request.Document);
        activity?.SetTag("graphql.document.hash", document.Hash);
        if (!document.Errors.IsEmpty) return PreparedOperation.Refused(document.Errors);

        var operation = document.Find(request.OperationName, out var notFound);
        if (operation is null) return PreparedOperation.Refused([notFound!]);
        var kind = OperationNames.Of(operation.Operation);
        activity?.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", operation.Name?.Value);
        if (activity is not null) activity.DisplayName = operation.Name is { } name ? $"{kind} {name.Value}" : kind;
        if (operation.Operation == OperationKind.Subscription)
            return PreparedOperation.Refused([new GraphQLError("A subscription has many answers: open it over a WebSocket or an event stream.", ErrorCodes.OperationNotFound)], kind);

        return Prepare(request, request.Limits ?? options.Limits, document, operation, kind);
    }

    private PreparedOperation Prepare(GraphRequest request, ExecutionLimits limits, PreparedDocument document, OperationDefinitionNode operation, string kind)
    {
        var shape = document.ShapeOf(operation);
        if (shape.TooLarge(limits) is { } tooLarge) return PreparedOperation.Refused([tooLarge], kind);
        if (VariableNesting.Exceeds(request.Variables, limits.MaxVariableNesting) is { } deep)
            return PreparedOperation.Refused([TooDeep(deep, limits)], kind);
        if (!VariableCoercion.TryCoerce(Schema.Schema, operation, request.Variables, out var variables, out var badVariables))
            return PreparedOperation.Refused(badVariables, kind);

        var plan = _cache.Plan(document, operation, Conditions.Of(shape.ConditionVariables, variables));
        var cost = plan.Cost.Total(variables);
        Telemetry.Priced(cost);
        var refused = cost > limits.MaxCost;
        var report = refused || request.ReportCost || Explains(request) ? plan.Cost.Report(variables) : null;
        return refused
            ? PreparedOperation.Refused([TooDear(report!, limits)], kind, report, request)
            : new PreparedOperation(kind) { Plan = plan, Variables = variables, Limits = limits, Cost = report };
    }

    private async ValueTask<GraphResponse> RunAsync(
        PreparedOperation prepared, GraphRequest request, Activity? activity, IServiceProvider services, CancellationToken cancellationToken)
    {
        var limits = prepared.Limits!;
        var started = options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(limits.Deadline, options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var explains = Explains(request);
        var log = explains || activity is not null ? new CallLog(activity, explains ? services.GetService(typeof(IStatementCounter)) as IStatementCounter : null, explains) : null;
        var execution = new Execution.Execution(Schema, prepared.Plan!, prepared.Variables!, services, options, limits, linked.Token) { Log = log };
        try
        {
            var root = await WaveLoop.RunAsync(execution).ConfigureAwait(false);
            var response = new GraphResponse(execution, root) { Cost = prepared.Cost, ShowsCost = request.ReportCost, Explanation = explains ? log : null };
            if (!response.IsTooLong(out var bytes)) return response;
            response.Dispose();
            return new GraphResponse([ResponseLength.Error(bytes, limits)]) { Cost = prepared.Cost, ShowsCost = request.ReportCost };
        }
        catch (Exception e)
        {
            execution.Dispose();
            if (e is GraphQLRefusedException refused) return new GraphResponse([refused.Error]) { Cost = prepared.Cost, ShowsCost = request.ReportCost };
            if (e is OperationCanceledException && deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                return new GraphResponse([DeadlinePassed(limits, options.Clock.GetElapsedTime(started))]) { Cost = prepared.Cost, ShowsCost = request.ReportCost };
            throw;
        }
    }

    private bool Explains(GraphRequest request) => request.Explain && options.AllowExplain;

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

    private static GraphQLError DeadlinePassed(ExecutionLimits limits, TimeSpan took) => LimitReport.Error(
        $"The operation took longer than {limits.Deadline.TotalSeconds:0.#} seconds and was stopped. Ask for less at once.",
        "deadlineMilliseconds", (long)took.TotalMilliseconds, (long)limits.Deadline.TotalMilliseconds) with
    { Code = ErrorCodes.DeadlineExceeded };
}
