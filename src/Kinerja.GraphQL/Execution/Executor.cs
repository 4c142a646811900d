using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Subscriptions;

namespace Kinerja.GraphQL;

/// <summary>
/// Runs requests against a bound schema: document, operation, variables, plan, waves. Safe for any number of requests at once.
/// </summary>
public sealed class Executor(BoundSchema schema, ExecutorOptions options)
{
    private readonly OperationCache _cache = new(schema, options);
    private readonly SubscriptionGauge _subscriptions = new();

    public BoundSchema Schema { get; } = schema;

    /// <summary>What the executor takes for the time; transports measure their own deadlines with it.</summary>
    public TimeProvider Clock { get; } = options.Clock;

    /// <summary>What the caches of documents and plans take at present: for a gauge.</summary>
    public long CacheBytes => _cache.Bytes;

    /// <summary>Sources of subscriptions that were opened and have not ended: for a gauge.</summary>
    public int LiveSubscriptions => _subscriptions.Live;

    /// <summary>Events that subscribers never saw because they read too slowly: for a counter.</summary>
    public long DroppedEvents => _subscriptions.Dropped;

    /// <param name="services">Where resolvers find their services; it must stay alive until the response is written.</param>
    /// <param name="cancellationToken">The client has gone, or the process stops: work ends at the next wave.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled. A passed deadline is an answer, not an exception.</exception>
    public async ValueTask<GraphResponse> ExecuteAsync(GraphRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!TryPrepare(request, streams: false, out var plan, out var variables, out var errors)) return new GraphResponse(errors);
        if (plan.Operation.Operation == OperationKind.Subscription)
            return new GraphResponse([new GraphQLError("A subscription has many answers: open it over a WebSocket or an event stream.", ErrorCodes.OperationNotFound)]);
        return await RunAsync(plan, variables, null, services, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Any operation, with its answers as a stream: events of a subscription (specification, 6.2.3), or the one answer of a query or mutation.</summary>
    /// <param name="services">For guards and the source; it must stay alive until the stream is disposed.</param>
    /// <param name="servicesPerEvent">Services for each event of a subscription, ended once its answer was taken; null: <paramref name="services"/> serves all.</param>
    public async ValueTask<Answers> SubscribeAsync(
        GraphRequest request, IServiceProvider services, Func<OwnedServices>? servicesPerEvent, CancellationToken cancellationToken)
    {
        if (!TryPrepare(request, streams: true, out var plan, out var variables, out var errors)) return new SingleAnswer(new GraphResponse(errors));
        if (plan.Operation.Operation != OperationKind.Subscription)
            return new SingleAnswer(await RunAsync(plan, variables, null, services, cancellationToken).ConfigureAwait(false));

        var field = plan.Root.Fields[0];
        var (pump, refusal) = await OpenAsync(plan, variables, services, cancellationToken).ConfigureAwait(false);
        return pump is null
            ? new SingleAnswer(refusal!)
            : new EventAnswers(pump, services, servicesPerEvent, (e, s, token) => RunAsync(plan, variables, e, s, token), e => StreamError(e, field));
    }

    /// <summary>Parses, validates and plans a document before anybody asks for it; its errors, if it has any.</summary>
    public ImmutableArray<GraphQLError> Prepare(ReadOnlyMemory<byte> document) => _cache.Warm(document);

    /// <summary>The error that stands for an exception out of the engine itself, logged under its id like any internal failure.</summary>
    public GraphQLError Failed(Exception exception) => options.InternalError(exception, "request");

    private static GraphQLError OnlyQueries(OperationDefinitionNode operation) => new(
        $"Only queries are served this way, and the operation is a {operation.Operation.ToString().ToLowerInvariant()}. Send it by POST.", ErrorCodes.OnlyQueries);

    /// <summary>Whether the request is a subscription, for transports that answer those differently. False if it cannot be run at all.</summary>
    public bool IsSubscription(GraphRequest request) =>
        _cache.Document(request.Document) is { Errors.IsEmpty: true } document
        && document.Find(request.OperationName, out _)?.Operation == OperationKind.Subscription;

    /// <summary>A subscription changes nothing either, where it can be answered.</summary>
    private static bool IsSafe(OperationDefinitionNode operation, bool streams) =>
        operation.Operation == OperationKind.Query || (streams && operation.Operation == OperationKind.Subscription);

    /// <summary>From request to plan; the errors say why there is none.</summary>
    private bool TryPrepare(GraphRequest request, bool streams, out OperationPlan plan, out VariableValues variables, out ImmutableArray<GraphQLError> errors)
    {
        (plan, variables) = (null!, null!);
        var document = _cache.Document(request.Document);
        errors = document.Errors;
        if (!errors.IsEmpty) return false;

        var operation = document.Find(request.OperationName, out var notFound);
        if (operation is null) errors = [notFound!];
        else if (request.OnlyQueries && !IsSafe(operation, streams)) errors = [OnlyQueries(operation)];
        else if (document.ShapeOf(operation).TooLarge is { } tooLarge) errors = [tooLarge];
        if (operation is null || !errors.IsEmpty) return false;

        if (!VariableCoercion.TryCoerce(Schema.Schema, operation, request.Variables, out variables, out errors)) return false;
        plan = _cache.Plan(document, operation, Conditions.Of(document.ShapeOf(operation).ConditionVariables, variables));
        return true;
    }

    private async ValueTask<GraphResponse> RunAsync(
        OperationPlan plan, VariableValues variables, SourceEvent? sourceEvent, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Limits.Deadline, options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var execution = new Execution.Execution(Schema, plan, variables, services, options, linked.Token) { Event = sourceEvent };
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

    /// <summary>Guards first, then the source. What fails here refuses the subscription as a whole.</summary>
    private async ValueTask<(SourcePump? Pump, GraphResponse? Refusal)> OpenAsync(
        OperationPlan plan, VariableValues variables, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Limits.Deadline, options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var execution = new Execution.Execution(Schema, plan, variables, services, options, linked.Token);
        try
        {
            var refused = await WaveLoop.AskRootAsync(execution).ConfigureAwait(false);
            if (!refused.IsEmpty) return (null, new GraphResponse(refused));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (null, new GraphResponse([DeadlinePassed()]));
        }

        var field = plan.Root.Fields[0];
        var pump = ((SourceField)field.Field).Open(execution, field, _subscriptions, cancellationToken, out var error);
        return (pump, error is null ? null : new GraphResponse([error.At(field)]));
    }

    private GraphQLError StreamError(Exception exception, FieldPlan field) => exception switch
    {
        OverflowedException overflowed => overflowed.Error.At(field),
        GraphQLRefusedException refused => refused.Error.At(field),
        _ => options.InternalError(exception, field.Field.Coordinate).At(field),
    };

    private GraphQLError DeadlinePassed() => new(
        $"The operation took longer than {options.Limits.Deadline.TotalSeconds:0.#} seconds and was stopped. Ask for less at once.", ErrorCodes.DeadlineExceeded);
}
