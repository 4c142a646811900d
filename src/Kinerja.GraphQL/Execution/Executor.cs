using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;

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
        var document = _cache.Document(request.Document);
        if (!document.Errors.IsEmpty) return new GraphResponse(document.Errors);

        var operation = document.Find(request.OperationName, out var notFound);
        if (operation is null) return new GraphResponse([notFound!]);
        if (operation.Operation == OperationKind.Subscription)
            return new GraphResponse([new GraphQLError("A subscription has many answers: open it over a WebSocket or an event stream.", ErrorCodes.OperationNotFound)]);

        var shape = document.ShapeOf(operation);
        if (shape.TooLarge is { } tooLarge) return new GraphResponse([tooLarge]);
        if (!VariableCoercion.TryCoerce(Schema.Schema, operation, request.Variables, out var variables, out var badVariables)) return new GraphResponse(badVariables);

        var plan = _cache.Plan(document, operation, Conditions.Of(shape.ConditionVariables, variables));
        return await RunAsync(plan, variables, services, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<GraphResponse> RunAsync(OperationPlan plan, VariableValues variables, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Limits.Deadline, options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var execution = new Execution.Execution(Schema, plan, variables, services, options, linked.Token);
        try
        {
            var root = await WaveLoop.RunAsync(execution).ConfigureAwait(false);
            return new GraphResponse(execution, root);
        }
        catch (Exception e)
        {
            execution.Dispose();
            if (e is GraphQLRefusedException refused) return new GraphResponse([refused.Error]);
            if (e is OperationCanceledException && deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested) return new GraphResponse([DeadlinePassed()]);
            throw;
        }
    }

    private GraphQLError DeadlinePassed() => new(
        $"The operation took longer than {options.Limits.Deadline.TotalSeconds:0.#} seconds and was stopped. Ask for less at once.", ErrorCodes.DeadlineExceeded);
}
