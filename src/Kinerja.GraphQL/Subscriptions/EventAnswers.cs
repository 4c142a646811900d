using System.Runtime.CompilerServices;

namespace Kinerja.GraphQL.Subscriptions;

/// <summary>
/// The answers of a subscription (specification, 6.2.3): each event runs the operation with the event as the root field's value.
/// One event at a time, and not before the answer to the last one was taken.
/// </summary>
/// <param name="run">Runs the operation for one event.</param>
/// <param name="services">Services for one event; null if every event uses those of the subscription.</param>
/// <param name="errorOf">The error a failed source ends the stream with.</param>
internal sealed class EventAnswers(
    SourcePump pump,
    IServiceProvider shared,
    Func<OwnedServices>? services,
    Func<SourceEvent, IServiceProvider, CancellationToken, ValueTask<GraphResponse>> run,
    Func<Exception, GraphQLError> errorOf) : Answers
{
    public override async IAsyncEnumerable<GraphResponse> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (next, failure) = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (next is not null)
            {
                var own = services?.Invoke();
                try
                {
                    using var response = await RunAsync(next, own?.Services ?? shared, cancellationToken).ConfigureAwait(false);
                    yield return response;
                    if (response.EndsStream) yield break;
                }
                finally
                {
                    if (own is not null) await own.Owner.DisposeAsync().ConfigureAwait(false);
                }

                continue;
            }

            if (failure is not null) yield return new GraphResponse([failure]) { EndsStream = true };
            yield break;
        }
    }

    public override ValueTask DisposeAsync() => pump.DisposeAsync();

    private async ValueTask<(SourceEvent? Next, GraphQLError? Failure)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await pump.ReadAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return (null, errorOf(e));
        }
    }

    /// <summary>Errors of an event are in its answer; only what the executor did not expect ends the stream.</summary>
    private async ValueTask<GraphResponse> RunAsync(SourceEvent next, IServiceProvider provider, CancellationToken cancellationToken)
    {
        try
        {
            return await run(next, provider, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new GraphResponse([errorOf(e)]) { EndsStream = true };
        }
    }
}
