using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>How operations are served over connections that stay open: WebSocket and server-sent events.</summary>
public sealed record StreamingOptions
{
    /// <summary>
    /// Whether a WebSocket connection may be used, given the payload of its connection_init (undefined if it has none). False closes
    /// it with 4403. Null: whoever may open the socket may use it.
    /// </summary>
    public Func<HttpContext, JsonElement, CancellationToken, ValueTask<bool>>? OnConnectionInit { get; init; }

    /// <summary>
    /// When the session behind a connection ends: asked once, after <see cref="OnConnectionInit"/>. The socket is then closed with
    /// 4403, on which clients fetch a new token and connect again; an event stream ends with the error SESSION_ENDED.
    /// </summary>
    public Func<HttpContext, SessionEnd>? SessionEnds { get; init; }

    /// <summary>Services for one operation, and again for each event of a subscription. Default: a new scope of the request's provider.</summary>
    public Func<HttpContext, OwnedServices> NewServices { get; init; } = static context =>
    {
        var scope = context.RequestServices.CreateAsyncScope();
        return new OwnedServices(scope.ServiceProvider, scope);
    };

    /// <summary>
    /// Origins besides the server's own whose pages may open sockets ("https://dasbor.example"; "*" for all). A socket carries the
    /// browser's cookies and no other check of the browser's keeps foreign pages out. Clients that are no browser name no origin.
    /// </summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    /// <summary>From the opening of a socket to its connection_init.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes of one message from a client, over all its fragments.</summary>
    public int MaxMessageBytes { get; init; } = 1_000_000;

    /// <summary>Operations that run on one socket at one time.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>How often a socket is pinged, and a comment sent on an event stream, so that nobody on the way takes it for dead.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long the answer to a ping may take.</summary>
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one piece of an answer may wait for a client that does not read, before its socket is cut.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the other side may take to agree to the end of a socket.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
