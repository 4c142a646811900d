using System.Net.WebSockets;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>Why a socket is closed: the codes of graphql-transport-ws, and of WebSocket itself. A reason has at most 123 bytes.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose GoingAway = new((int)WebSocketCloseStatus.EndpointUnavailable, "Going away");
    public static readonly SocketClose TooBig = new((int)WebSocketCloseStatus.MessageTooBig, "Message too big");
    public static readonly SocketClose Unauthorised = new(4401, "Unauthorized");
    public static readonly SocketClose Forbidden = new(4403, "Forbidden");
    public static readonly SocketClose SessionEnded = new(4403, "Session ended: connect again with a new token");
    public static readonly SocketClose NoSuchProtocol = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose NoInit = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose SecondInit = new(4429, "Too many initialisation requests");
    public static readonly SocketClose Internal = new(4500, "Internal server error");

    private const int LongestId = 60;

    public static SocketClose Malformed(string reason) => new(4400, reason);

    public static SocketClose Duplicate(string id) => new(4409, $"Subscriber for {(id.Length <= LongestId && System.Text.Ascii.IsValid(id) ? id : "this id")} already exists");
}
