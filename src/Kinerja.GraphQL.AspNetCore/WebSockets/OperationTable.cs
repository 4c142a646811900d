using System.Collections.Concurrent;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>The operations of one socket: which ids are taken, and what still has to come to rest.</summary>
internal sealed class OperationTable
{
    private readonly ConcurrentDictionary<string, SocketOperation> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = [];

    /// <summary>Those the client has not completed.</summary>
    public int Open => _open.Count;

    public bool IsTaken(string id) => _open.ContainsKey(id);

    public SocketOperation Add(string id, CancellationToken socketEnds)
    {
        var operation = new SocketOperation(id, o => _open.TryRemove(new KeyValuePair<string, SocketOperation>(o.Id, o)), socketEnds);
        _open[id] = operation;
        return operation;
    }

    /// <summary>Runs it off the reader's thread.</summary>
    public void Start(SocketOperation operation, Func<SocketOperation, Task> run)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[operation] = gate.Task;
        _ = Task.Run(async () =>
        {
            try
            {
                await run(operation).ConfigureAwait(false);
            }
            finally
            {
                operation.TryEnd();
                _running.TryRemove(operation, out var _);
                operation.Dispose();
                gate.SetResult();
            }
        });
    }

    public async ValueTask CompleteAsync(string id)
    {
        // An id that is not known has been completed from here; both ends may say so at once.
        if (_open.TryGetValue(id, out var operation)) await operation.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Returns when fewer than so many hold resources, ended or not: a client that subscribes and completes in a circle waits for
    /// what it has left behind. That ends without the client's help.
    /// </summary>
    public async ValueTask WhenFewerRunAsync(int count)
    {
        while (_running.Count >= count) await Task.WhenAny(_running.Values).ConfigureAwait(false);
    }

    /// <summary>Returns when the last has come to rest.</summary>
    public Task WhenAllEndedAsync() => Task.WhenAll(_running.Values);
}
