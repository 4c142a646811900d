using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>A client's message, read strictly: what is not one of the protocol's six client messages is malformed.</summary>
/// <param name="Type">connection_init, ping, pong, subscribe or complete.</param>
/// <param name="Id">The operation's; "" where there is none.</param>
/// <param name="Payload">An object or undefined. Lives as long as the document.</param>
/// <param name="Request">What a subscribe asks for.</param>
internal sealed record SocketMessage(string Type, string Id, JsonElement Payload, IncomingRequest? Request)
{
    /// <summary>The message, or why it is none.</summary>
    public static (SocketMessage? Message, string Fault) From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return (null, "A message is a JSON object");
        if (!json.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String) return (null, "A message needs a text \"type\"");
        var payload = json.TryGetProperty("payload"u8, out var given) && given.ValueKind != JsonValueKind.Null ? given : default;
        switch (type.GetString())
        {
            case "connection_init" or "ping" or "pong":
                return payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Object
                    ? (new SocketMessage(type.GetString()!, "", payload, null), "")
                    : (null, "A payload is an object or null");
            case "subscribe":
                if (IdOf(json) is not { } id) return (null, "subscribe needs an \"id\", a text that is not empty");
                var (request, fault) = payload.ValueKind == JsonValueKind.Undefined ? (null, "") : IncomingRequest.From(payload);
                return request is null ? (null, Shorten($"subscribe: {fault}")) : (new SocketMessage("subscribe", id, payload, request), "");
            case "complete":
                return IdOf(json) is { } completed ? (new SocketMessage("complete", completed, default, null), "") : (null, "complete needs an \"id\", a text that is not empty");
            default:
                return (null, "No client message has this \"type\"");
        }
    }

    private static string? IdOf(JsonElement json) =>
        json.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : null;

    private static string Shorten(string reason) => reason.Length <= 120 ? reason : reason[..120];
}
