namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>One operation of a socket, from its subscribe to whoever completes it first.</summary>
internal sealed class SocketOperation(string id, Action<SocketOperation> onEnd, CancellationToken socketEnds) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(socketEnds);
    private int _ended;

    public string Id { get; } = id;

    public CancellationToken Stopping => _stop.Token;

    /// <summary>The client may still hear of it.</summary>
    public bool IsOpen => Volatile.Read(ref _ended) == 0;

    /// <summary>Ends it and frees its id; false if it had ended.</summary>
    public bool TryEnd()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0) return false;
        onEnd(this);
        return true;
    }

    /// <summary>The client wants no more: whatever runs for it stops.</summary>
    public Task CancelAsync()
    {
        TryEnd();
        return _stop.CancelAsync();
    }

    public void Dispose() => _stop.Dispose();
}
