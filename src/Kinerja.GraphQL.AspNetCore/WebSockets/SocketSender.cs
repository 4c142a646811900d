using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Sends the server's messages, one at a time. There is no queue: a sender waits for the client, and a subscription that waits
/// leaves its events to the bounded buffer and its policy.
/// </summary>
internal sealed class SocketSender(WebSocket socket, StreamingOptions options) : IDisposable
{
    private static readonly byte[] Ack = "{\"type\":\"connection_ack\"}"u8.ToArray();
    private static readonly byte[] BarePong = "{\"type\":\"pong\"}"u8.ToArray();
    private static readonly byte[] End = "}"u8.ToArray();

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly MessagePipe _pipe = new(socket, options.SendTimeout);
    private bool _closed;

    public ValueTask AckAsync() => SendAsync(Ack);

    /// <param name="payload">The ping's: an object or undefined.</param>
    public ValueTask PongAsync(JsonElement payload) =>
        SendAsync(payload.ValueKind == JsonValueKind.Undefined ? BarePong : Encoding.UTF8.GetBytes($"{{\"type\":\"pong\",\"payload\":{payload.GetRawText()}}}"));

    /// <returns>False if the client has completed the operation: then it must hear no more of it.</returns>
    public ValueTask<bool> NextAsync(SocketOperation operation, GraphResponse response) => SendAsync(operation, "next", response, isLast: false);

    public async ValueTask ErrorAsync(SocketOperation operation, GraphResponse response) => await SendAsync(operation, "error", response, isLast: true).ConfigureAwait(false);

    public async ValueTask CompleteAsync(SocketOperation operation) => await SendAsync(operation, "complete", null, isLast: true).ConfigureAwait(false);

    /// <summary>Says why, once; afterwards nothing is sent any more.</summary>
    public async ValueTask CloseAsync(SocketClose close)
    {
        // Whoever has the turn may be waiting for a client that does not read.
        if (!await _turn.WaitAsync(options.CloseTimeout).ConfigureAwait(false)) throw new TimeoutException();
        try
        {
            if (_closed) return;
            _closed = true;
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, CancellationToken.None).WaitAsync(options.CloseTimeout).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask SendAsync(byte[] message)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_closed) await _pipe.EndAsync(message).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<bool> SendAsync(SocketOperation operation, string type, GraphResponse? response, bool isLast)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            // Asked in our turn: what the client completed meanwhile stays unsaid, and a last message frees the id before it goes out.
            if (_closed || !(isLast ? operation.TryEnd() : operation.IsOpen)) return false;
            var head = new ArrayBufferWriter<byte>(96);
            using (var writer = new Utf8JsonWriter(head))
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, operation.Id);
                writer.WriteString("type"u8, type);
                writer.Flush();
            }

            if (response is null)
            {
                head.Write("}"u8);
                await _pipe.EndAsync(head.WrittenMemory).ConfigureAwait(false);
                return true;
            }

            head.Write(",\"payload\":"u8);
            await _pipe.WriteAsync(head.WrittenMemory).ConfigureAwait(false);
            if (isLast) await response.WriteErrorsAsync(_pipe, CancellationToken.None).ConfigureAwait(false);
            else await response.WriteAsync(_pipe, CancellationToken.None).ConfigureAwait(false);
            await _pipe.EndAsync(End).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not WebSocketException)
        {
            // A message that broke off cannot be mended.
            socket.Abort();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }
}
