using System.Net.WebSockets;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One socket that speaks graphql-transport-ws, from its first message to its end. However it ends (either side closes, the line
/// breaks, the session or the process ends), every operation is stopped and waited for.
/// </summary>
internal sealed class SocketConnection(HttpContext context, WebSocket socket, SocketOperations operations, GraphQLHttpOptions http, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly StreamingOptions _options = http.Streaming;
    private readonly SocketReceiver _receiver = new(socket, http.Streaming.MaxMessageBytes);
    private readonly SocketSender _sender = new(socket, http.Streaming);
    private readonly OperationTable _table = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _initialised = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _accepting = Task.CompletedTask;
    private Task _watching = Task.CompletedTask;
    private int _closing;
    private bool _initReceived;
    private volatile bool _acknowledged;

    /// <param name="shutdown">The process stops.</param>
    public async Task RunAsync(CancellationToken shutdown)
    {
        var watch = WatchInitAsync();
        await using (shutdown.Register(() => _ = CloseAsync(SocketClose.GoingAway)).ConfigureAwait(false))
        {
            try
            {
                await ReadAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The line broke. There is nobody to tell, and below everything ends as after a proper goodbye.
            }
            finally
            {
                await EndAsync(watch).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Tells the client why, stops its operations, and gives it a while to agree.</summary>
    public async Task CloseAsync(SocketClose reason)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0) return;
        try
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            await _sender.CloseAsync(reason).ConfigureAwait(false);
            await _ended.Task.WaitAsync(_options.CloseTimeout).ConfigureAwait(false);
            return;
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            // It could not be said, or was not answered.
        }

        socket.Abort();
    }

    public void Dispose()
    {
        _receiver.Dispose();
        _sender.Dispose();
        _ending.Dispose();
        _initialised.Dispose();
    }

    private async Task ReadAsync()
    {
        while (true)
        {
            var received = await _receiver.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (received == Received.Close) return;
            // After our own goodbye only the client's is waited for.
            if (Volatile.Read(ref _closing) != 0) continue;
            var refusal = received switch
            {
                Received.Text => await HandleAsync().ConfigureAwait(false),
                Received.TooBig => SocketClose.TooBig,
                _ => SocketClose.Malformed("Messages are texts"),
            };
            if (refusal is not null) _ = CloseAsync(refusal);
        }
    }

    /// <summary>Acts on one message; the reason if it ends the connection.</summary>
    private async ValueTask<SocketClose?> HandleAsync()
    {
        if (!StrictJson.TryParse(_receiver.Message, http.MaxJsonDepth, "The message", out var json, out _)) return SocketClose.Malformed("The message is not proper JSON");
        using (json)
        {
            var (message, fault) = SocketMessage.From(json.RootElement);
            if (message is null) return SocketClose.Malformed(fault);
            switch (message.Type)
            {
                case "connection_init":
                    return Initialise(message);
                case "ping":
                    await _sender.PongAsync(message.Payload).ConfigureAwait(false);
                    return null;
                case "pong":
                    return null;
                case "complete":
                    await _table.CompleteAsync(message.Id).ConfigureAwait(false);
                    return null;
                default:
                    return await SubscribeAsync(message).ConfigureAwait(false);
            }
        }
    }

    private SocketClose? Initialise(SocketMessage message)
    {
        if (_initReceived) return SocketClose.SecondInit;
        _initReceived = true;
        _initialised.Cancel();
        // Beside the reader: what a client sends before it was let in must be refused, not kept for later.
        _accepting = AcceptAsync(message.Payload.ValueKind == JsonValueKind.Undefined ? default : message.Payload.Clone());
        return null;
    }

    private async Task AcceptAsync(JsonElement payload)
    {
        try
        {
            if (_options.OnConnectionInit is { } ask && !await ask(context, payload, _ending.Token).ConfigureAwait(false))
            {
                await CloseAsync(SocketClose.Forbidden).ConfigureAwait(false);
                return;
            }

            if (_options.SessionEnds?.Invoke(context) is { } end) _watching = WatchSessionAsync(end);
            // Before the message: a client may answer it faster than the send returns.
            _acknowledged = true;
            await _sender.AckAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has gone before it was let in.
        }
        catch (Exception e)
        {
            Log.ConnectionInitFailed(logger, e);
            await CloseAsync(SocketClose.Internal).ConfigureAwait(false);
        }
    }

    private async ValueTask<SocketClose?> SubscribeAsync(SocketMessage message)
    {
        if (!_acknowledged) return SocketClose.Unauthorised;
        if (_table.IsTaken(message.Id)) return SocketClose.Duplicate(message.Id);
        var tooMany = _table.Open >= _options.MaxOperations;
        await _table.WhenFewerRunAsync(2 * _options.MaxOperations).ConfigureAwait(false);
        var operation = _table.Add(message.Id, _ending.Token);
        var request = message.Request!.Detached();
        _table.Start(operation, async o =>
        {
            try
            {
                await (tooMany ? SocketOperations.RefuseAsync(o, _sender, _options.MaxOperations) : operations.RunAsync(context, o, request, _sender)).ConfigureAwait(false);
            }
            catch (Exception) when (_ending.IsCancellationRequested || o.Stopping.IsCancellationRequested || socket.State != WebSocketState.Open)
            {
                // The client completed it, or has gone.
            }
            catch (Exception e)
            {
                Log.OperationFailed(logger, e);
                await CloseAsync(SocketClose.Internal).ConfigureAwait(false);
            }
        });
        return null;
    }

    private async Task WatchInitAsync()
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token, _initialised.Token);
            await Task.Delay(_options.InitTimeout, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await CloseAsync(SocketClose.NoInit).ConfigureAwait(false);
    }

    private async Task WatchSessionAsync(SessionEnd end)
    {
        try
        {
            await end.WaitAsync(operations.Clock, _ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await CloseAsync(SocketClose.SessionEnded).ConfigureAwait(false);
    }

    /// <summary>
    /// A goodbye may still be on its way, which tearing down would overtake; only an operation that hangs on a client who does not
    /// read needs that.
    /// </summary>
    private async ValueTask<bool> EndsAloneAsync()
    {
        var ended = _table.WhenAllEndedAsync();
        await Task.WhenAny(ended, Task.Delay(Grace)).ConfigureAwait(false);
        return ended.IsCompleted;
    }

    private async ValueTask EndAsync(Task watch)
    {
        _ended.SetResult();
        await _ending.CancelAsync().ConfigureAwait(false);
        // A client that said goodbye first is answered; after our own goodbye, and on a broken line, this says nothing.
        if (Interlocked.Exchange(ref _closing, 1) == 0 && socket.State == WebSocketState.CloseReceived)
        {
            try
            {
                await _sender.CloseAsync(new SocketClose((int)WebSocketCloseStatus.NormalClosure, "")).ConfigureAwait(false);
            }
            catch (Exception e) when (e is WebSocketException or TimeoutException)
            {
                // It did not wait for the answer.
            }
        }

        if (socket.State is not (WebSocketState.Closed or WebSocketState.Aborted) || !await EndsAloneAsync().ConfigureAwait(false)) socket.Abort();
        await _table.WhenAllEndedAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await watch.ConfigureAwait(false);
    }
}
