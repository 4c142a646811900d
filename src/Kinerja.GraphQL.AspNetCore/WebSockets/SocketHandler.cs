using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>Takes WebSocket requests in: whose page asks, and in which sub-protocol.</summary>
internal sealed class SocketHandler(Executor executor, GraphQLHttpOptions options, ILogger logger, CancellationToken shutdown)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly SocketOperations _operations = new(executor, options);

    public async Task HandleAsync(HttpContext context)
    {
        if (!IsAllowed(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // Operations ask for scopes of it side by side, and its first use is not safe for that.
        _ = context.RequestServices;
        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null,
            KeepAliveInterval = options.Streaming.KeepAlive,
            KeepAliveTimeout = options.Streaming.PongTimeout,
        }).ConfigureAwait(false);
        if (speaks)
        {
            using var connection = new SocketConnection(context, socket, _operations, options, logger);
            await connection.RunAsync(shutdown).ConfigureAwait(false);
            return;
        }

        await RefuseProtocolAsync(socket).ConfigureAwait(false);
    }

    /// <summary>The protocol's word for it is a close code, so the socket is opened to say it.</summary>
    private async Task RefuseProtocolAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(options.Streaming.CloseTimeout);
        try
        {
            await socket.CloseAsync((WebSocketCloseStatus)SocketClose.NoSuchProtocol.Code, SocketClose.NoSuchProtocol.Reason, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
    }

    /// <summary>Browsers name the page's origin and cannot be made to lie; a foreign page would ride on the user's cookies.</summary>
    private bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        if (options.Streaming.AllowedOrigins.Any(o => o == "*" || o.Equals(origin, StringComparison.OrdinalIgnoreCase))) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && request.Host.HasValue
            && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && page.Scheme == request.Scheme;
    }
}
