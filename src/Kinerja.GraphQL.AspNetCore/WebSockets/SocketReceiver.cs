using System.Buffers;
using System.Net.WebSockets;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>Puts a client's messages together from their fragments, up to a size.</summary>
internal sealed class SocketReceiver(WebSocket socket, int maxBytes) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4 * 1024);
    private int _length;

    /// <summary>The last message; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Message => _buffer.AsMemory(0, _length);

    /// <summary>Reads the next message.</summary>
    /// <returns>What came instead of a text of a size that is served.</returns>
    public async ValueTask<Received> ReadAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        while (true)
        {
            // One byte more than may come, so that a message of exactly that size can end.
            if (_length == _buffer.Length) Grow();
            var result = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close) return Received.Close;
            if (result.MessageType == WebSocketMessageType.Binary) return Received.Binary;
            _length += result.Count;
            if (_length > maxBytes) return Received.TooBig;
            if (result.EndOfMessage) return Received.Text;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, maxBytes + 1L));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

internal enum Received
{
    Text,
    Binary,
    TooBig,
    Close,
}
