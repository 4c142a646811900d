using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Subscriptions;

/// <summary>A root field of the subscription type: opens a source, and later shows each of its events.</summary>
internal abstract class SourceField(string coordinate, FieldDefinition definition) : BoundField(coordinate, definition, [], false)
{
    /// <summary>CreateSourceEventStream of the specification (6.2.3.1).</summary>
    /// <param name="error">Why there is no source; then the result is null.</param>
    public abstract SourcePump? Open(OperationRun execution, FieldPlan field, SubscriptionGauge gauge, CancellationToken cancellationToken, out GraphQLError? error);
}

internal sealed class SourceField<TArgs, TEvent>(
    string coordinate,
    FieldDefinition definition,
    ArgumentBinder<TArgs> arguments,
    Func<TArgs, IServiceProvider, CancellationToken, IAsyncEnumerable<TEvent>> open,
    Overflow overflow,
    Completer<TEvent> completer) : SourceField(coordinate, definition)
{
    public override SourcePump? Open(
        OperationRun execution, FieldPlan field, SubscriptionGauge gauge, CancellationToken cancellationToken, out GraphQLError? error)
    {
        if (!arguments.TryBind(execution, field, out var args, out error)) return null;
        var limits = execution.Options.Limits;
        if (!gauge.TryOpen(limits.MaxSubscriptions))
        {
            error = LimitReport.Error("The service has as many subscriptions as it can carry. Try again later.", "maxSubscriptions", limits.MaxSubscriptions + 1L, limits.MaxSubscriptions);
            return null;
        }

        var pump = new SourcePump<TEvent>(overflow, limits.EventBuffer, gauge, execution.Options.Clock, cancellationToken);
        try
        {
            pump.Start(open(args, execution.Services, pump.Stopping));
            return pump;
        }
        catch (Exception e)
        {
            gauge.Closed();
            pump.Abandon();
            error = execution.ErrorOf(e, Coordinate);
            return null;
        }
    }

    public override void Start(Wave wave, Frame frame, FieldPlan field)
    {
        var execution = wave.Execution;
        var results = new Results<TEvent>(execution.Rental.RentCleared<TEvent>(1), 1);
        results.Set(0, ((SourceEvent<TEvent>)execution.Event!).Value);
        results.Close();
        execution.Complete(frame, field, completer, results);
    }
}
