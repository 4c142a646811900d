using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// One level of an operation. All its resolvers are started, then all are awaited, then their columns are completed in the order
/// of the plan: how many calls are made depends on the operation and never on timing.
/// </summary>
internal sealed class Wave(OperationRun execution, int number)
{
    private readonly OrderedDictionary<CallKey, Call> _calls = [];
    private readonly OrderedDictionary<object, Call> _loads = [];

    public OperationRun Execution { get; } = execution;

    public int Number { get; } = number;

    /// <summary>The call for this key in this wave: fields with the same resolver and arguments share one.</summary>
    public TCall CallFor<TCall>(CallKey key, Func<TCall> create)
        where TCall : Call
    {
        if (_calls.TryGetValue(key, out var call)) return (TCall)call;
        var created = create();
        _calls.Add(key, created);
        return created;
    }

    public TCall LoadFor<TCall>(object loader, Func<TCall> create)
        where TCall : Call
    {
        if (_loads.TryGetValue(loader, out var call)) return (TCall)call;
        var created = create();
        _loads.Add(loader, created);
        return created;
    }

    /// <summary>Runs what the fields of the level have asked for.</summary>
    public ValueTask RunAsync() => AwaitAllAsync([.. _calls.Values, .. _loads.Values]);

    private async ValueTask AwaitAllAsync(Call[] calls)
    {
        if (calls.Length == 0) return;
        Execution.Log?.WaveBegins(Number);
        try
        {
            foreach (var call in calls)
            {
                Execution.CancellationToken.ThrowIfCancellationRequested();
                call.Start(this);
            }

            Execution.Options.Listener?.WaveStarted(Number, calls.Length);
            foreach (var call in calls)
            {
                // A resolver that ignores its token must not hold the request: the wait ends, the resolver's arrays are left to it.
                if (call.Running is { } running) await running.WaitAsync(Execution.CancellationToken).ConfigureAwait(false);
            }

            Execution.CancellationToken.ThrowIfCancellationRequested();
            foreach (var call in calls) call.CompleteIn(this);
            Execution.Log?.WaveEnds();
        }
        catch (Exception)
        {
            if (Array.Exists(calls, c => c.Running is { IsCompleted: false })) Execution.Rental.Abandon();
            foreach (var call in calls) call.Abandon();
            throw;
        }
    }
}
