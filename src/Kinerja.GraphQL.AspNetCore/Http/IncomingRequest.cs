using System.Text.Json;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>One GraphQL request as it was sent, its members of the right kinds ("Request Parameters" of GraphQL over HTTP).</summary>
internal sealed record IncomingRequest
{
    /// <summary>The document as UTF-8; null if a known document is named instead.</summary>
    public ReadOnlyMemory<byte>? Query { get; init; }

    /// <summary>A known document by the name its owner gave it, or "sha256:" and its hash.</summary>
    public string? DocumentId { get; init; }

    /// <summary>extensions.persistedQuery.sha256Hash, as Apollo's clients send it.</summary>
    public string? Sha256Hash { get; init; }

    public string? OperationName { get; init; }

    /// <summary>An object, or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>An object, or undefined.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The request that a JSON object makes, or the sentence that says why it makes none.</summary>
    public static (IncomingRequest? Request, string Fault) From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return (null, "A request is a JSON object: { \"query\": \"...\" }.");
        JsonElement query = default, documentId = default, operationName = default, variables = default, extensions = default;
        foreach (var member in json.EnumerateObject())
        {
            // Members that nobody knows are allowed: the specification leaves them to the future.
            if (member.NameEquals("query"u8)) query = member.Value;
            else if (member.NameEquals("documentId"u8)) documentId = member.Value;
            else if (member.NameEquals("operationName"u8)) operationName = member.Value;
            else if (member.NameEquals("variables"u8)) variables = member.Value;
            else if (member.NameEquals("extensions"u8)) extensions = member.Value;
        }

        return From(query, documentId, operationName, variables, extensions);
    }

    public static (IncomingRequest? Request, string Fault) From(
        JsonElement query, JsonElement documentId, JsonElement operationName, JsonElement variables, JsonElement extensions)
    {
        if (!IsText(query)) return (null, $"\"query\" must be a text, the GraphQL document; it is {Kind(query)}.");
        if (!IsText(documentId)) return (null, $"\"documentId\" must be a text; it is {Kind(documentId)}.");
        if (!IsText(operationName)) return (null, $"\"operationName\" must be a text or null; it is {Kind(operationName)}.");
        if (!IsObject(variables)) return (null, $"\"variables\" must be an object or null; it is {Kind(variables)}.");
        if (!IsObject(extensions)) return (null, $"\"extensions\" must be an object or null; it is {Kind(extensions)}.");
        var hash = default(JsonElement);
        if (extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery"u8, out var persisted))
        {
            if (persisted.ValueKind != JsonValueKind.Object || !persisted.TryGetProperty("sha256Hash"u8, out hash) || hash.ValueKind != JsonValueKind.String)
                return (null, "\"extensions.persistedQuery\" must be an object with the text \"sha256Hash\".");
        }

        var request = new IncomingRequest
        {
            Query = query.ValueKind == JsonValueKind.String ? Utf8Of(query) : default(ReadOnlyMemory<byte>?),
            DocumentId = Text(documentId),
            Sha256Hash = Text(hash),
            OperationName = Text(operationName),
            Variables = variables.ValueKind == JsonValueKind.Object ? variables : default,
            Extensions = extensions.ValueKind == JsonValueKind.Object ? extensions : default,
        };
        if (request.Query is null && request.DocumentId is null && request.Sha256Hash is null)
            return (null, "The request has no \"query\": add the GraphQL document as a text.");
        return (request, "");
    }

    /// <summary>The same, needing no longer the document it was read from.</summary>
    public IncomingRequest Detached() => this with
    {
        Variables = Variables.ValueKind == JsonValueKind.Undefined ? default : Variables.Clone(),
        Extensions = Extensions.ValueKind == JsonValueKind.Undefined ? default : Extensions.Clone(),
    };

    private static bool IsText(JsonElement json) => json.ValueKind is JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined;

    private static bool IsObject(JsonElement json) => json.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;

    private static string? Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    /// <summary>A copy of its own: the engine may keep it in its cache.</summary>
    private static ReadOnlyMemory<byte> Utf8Of(JsonElement text)
    {
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(text);
        if (!raw.Contains((byte)'\\')) return raw[1..^1].ToArray();
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        var unescaped = new byte[raw.Length];
        return unescaped.AsMemory(0, reader.CopyString(unescaped)).ToArray();
    }

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
