using System.Diagnostics;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Subscriptions;

namespace Kinerja.GraphQL;

/// <summary>
/// Runs requests against a bound schema: document, operation, variables, plan, waves. Safe for any number of requests at once.
/// </summary>
public sealed class Executor
{
    private readonly ExecutorOptions _options;
    private readonly OperationCache _cache;
    private readonly Preparation _preparation;
    private readonly SubscriptionGauge _subscriptions = new();

    public Executor(BoundSchema schema, ExecutorOptions options)
    {
        (Schema, _options) = (schema, options);
        _cache = new OperationCache(schema, options);
        _preparation = new Preparation(schema, options, _cache);
    }

    public BoundSchema Schema { get; }

    /// <summary>What the executor takes for the time; transports measure their own deadlines with it.</summary>
    public TimeProvider Clock => _options.Clock;

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
        using var activity = Telemetry.Source.StartActivity("graphql", ActivityKind.Server);
        var prepared = _preparation.Prepare(request, streams: false, activity);
        return await AnswerAsync(prepared, request, activity, services, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Any operation, with its answers as a stream: events of a subscription (specification, 6.2.3), or the one answer of a query or mutation.</summary>
    /// <param name="services">For guards and the source; it must stay alive until the stream is disposed.</param>
    /// <param name="servicesPerEvent">Services for each event of a subscription, ended once its answer was taken; null: <paramref name="services"/> serves all.</param>
    public async ValueTask<Answers> SubscribeAsync(
        GraphRequest request, IServiceProvider services, Func<OwnedServices>? servicesPerEvent, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("graphql", ActivityKind.Server);
        var prepared = _preparation.Prepare(request, streams: true, activity);
        if (prepared.Plan?.Operation.Operation != OperationKind.Subscription)
            return new SingleAnswer(await AnswerAsync(prepared, request, activity, services, cancellationToken).ConfigureAwait(false));

        var (pump, refusal) = await OpenAsync(prepared, services, cancellationToken).ConfigureAwait(false);
        if (pump is null) return new SingleAnswer(refusal!);
        var field = prepared.Plan.Root.Fields[0];
        return new EventAnswers(
            pump, services, servicesPerEvent, (e, own, token) => RunAsync(prepared, request, e, null, own, token), e => StreamError(e, field));
    }

    /// <summary>Whether the request is a subscription, for transports that answer those differently. False if it cannot be run at all.</summary>
    public bool IsSubscription(GraphRequest request) =>
        _cache.Document(request.Document) is { Errors.IsEmpty: true } document
        && document.Find(request.OperationName, out _)?.Operation == OperationKind.Subscription;

    /// <summary>Parses, validates and plans a document before anybody asks for it; its errors, if it has any.</summary>
    public ImmutableArray<GraphQLError> Prepare(ReadOnlyMemory<byte> document) => _cache.Warm(document);

    /// <summary>The error that stands for an exception out of the engine itself, logged under its id like any internal failure.</summary>
    public GraphQLError Failed(Exception exception) => _options.InternalError(exception, "request");

    private async ValueTask<GraphResponse> AnswerAsync(
        PreparedOperation prepared, GraphRequest request, Activity? activity, IServiceProvider services, CancellationToken cancellationToken)
    {
        var response = prepared.Refusal ?? await RunAsync(prepared, request, null, activity, services, cancellationToken).ConfigureAwait(false);
        if (response.IsRequestError) activity?.SetStatus(ActivityStatusCode.Error, response.Errors[0].Code);
        Telemetry.Answered(prepared.Kind, response);
        return response;
    }

    private async ValueTask<GraphResponse> RunAsync(
        PreparedOperation prepared, GraphRequest request, SourceEvent? sourceEvent, Activity? activity, IServiceProvider services, CancellationToken cancellationToken)
    {
        var limits = prepared.Limits!;
        var started = _options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(limits.Deadline, _options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var log = LogOf(request, activity, services);
        var execution = new OperationRun(Schema, prepared.Plan!, prepared.Variables!, services, _options, limits, linked.Token) { Log = log, Event = sourceEvent };
        GraphResponse Refused(GraphQLError error) => new([error]) { Cost = prepared.Cost, ShowsCost = request.ReportCost };
        try
        {
            var root = await WaveLoop.RunAsync(execution).ConfigureAwait(false);
            var response = new GraphResponse(execution, root) { Cost = prepared.Cost, ShowsCost = request.ReportCost, Explanation = _options.Explains(request) ? log : null };
            if (!response.IsTooLong(out var bytes)) return response;
            response.Dispose();
            return Refused(ResponseLength.Error(bytes, limits));
        }
        catch (Exception e)
        {
            execution.Dispose();
            if (e is GraphQLRefusedException refused) return Refused(refused.Error);
            if (e is OperationCanceledException && deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                return Refused(DeadlinePassed(limits, _options.Clock.GetElapsedTime(started)));
            throw;
        }
    }

    /// <summary>Guards first, then the source. What fails here refuses the subscription as a whole.</summary>
    private async ValueTask<(SourcePump? Pump, GraphResponse? Refusal)> OpenAsync(PreparedOperation prepared, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (plan, limits) = (prepared.Plan!, prepared.Limits!);
        var started = _options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(limits.Deadline, _options.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var execution = new OperationRun(Schema, plan, prepared.Variables!, services, _options, limits, linked.Token);
        try
        {
            var refused = await WaveLoop.AskRootAsync(execution).ConfigureAwait(false);
            if (!refused.IsEmpty) return (null, new GraphResponse(refused));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (null, new GraphResponse([DeadlinePassed(limits, _options.Clock.GetElapsedTime(started))]));
        }

        var field = plan.Root.Fields[0];
        var pump = ((SourceField)field.Field).Open(execution, field, _subscriptions, cancellationToken, out var error);
        return (pump, error is null ? null : new GraphResponse([error.At(field)]));
    }

    private CallLog? LogOf(GraphRequest request, Activity? activity, IServiceProvider services)
    {
        var explains = _options.Explains(request);
        if (!explains && activity is null) return null;
        return new CallLog(activity, explains ? services.GetService(typeof(IStatementCounter)) as IStatementCounter : null, explains);
    }

    private GraphQLError StreamError(Exception exception, FieldPlan field) => exception switch
    {
        OverflowedException overflowed => overflowed.Error.At(field),
        GraphQLRefusedException refused => refused.Error.At(field),
        _ => _options.InternalError(exception, field.Field.Coordinate).At(field),
    };

    private static GraphQLError DeadlinePassed(ExecutionLimits limits, TimeSpan took) => LimitReport.Error(
        $"The operation took longer than {limits.Deadline.TotalSeconds:0.#} seconds and was stopped. Ask for less at once.",
        "deadlineMilliseconds", (long)took.TotalMilliseconds, (long)limits.Deadline.TotalMilliseconds) with
    { Code = ErrorCodes.DeadlineExceeded };
}
