using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// A socket's outgoing message as a pipe: every write is a fragment, sent before the write returns. So an answer of any size takes
/// one buffer, and whoever writes waits for the client.
/// </summary>
internal sealed class MessagePipe(WebSocket socket, TimeSpan timeout) : PipeWriter
{
    private byte[] _buffer = [];
    private int _written;

    public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        await SendAsync(source, isLast: false).ConfigureAwait(false);
        return default;
    }

    /// <summary>Sends the last fragment.</summary>
    public ValueTask EndAsync(ReadOnlyMemory<byte> source) => SendAsync(source, isLast: true);

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length - _written < Math.Max(sizeHint, 1)) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _written + Math.Max(sizeHint, 4 * 1024)));
        return _buffer.AsMemory(_written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes) => _written += bytes;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        var length = _written;
        _written = 0;
        if (length > 0) await SendAsync(_buffer.AsMemory(0, length), isLast: false).ConfigureAwait(false);
        return default;
    }

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }

    /// <summary>
    /// No caller's token: a fragment that is given up half-way is the end of the socket. The time-out means that end: the client
    /// does not read.
    /// </summary>
    private async ValueTask SendAsync(ReadOnlyMemory<byte> fragment, bool isLast)
    {
        var sent = socket.SendAsync(fragment, WebSocketMessageType.Text, isLast, CancellationToken.None);
        if (sent.IsCompletedSuccessfully) return;
        try
        {
            await sent.AsTask().WaitAsync(timeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        }
    }
}
