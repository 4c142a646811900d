using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>A request by GET: query, documentId, operationName, and variables and extensions as JSON, in the query string.</summary>
internal sealed class QueryParameters : IDisposable
{
    private readonly List<JsonDocument> _json = [];

    private QueryParameters() { }

    public IncomingRequest? Request { get; private set; }

    public string Fault { get; private set; } = "";

    /// <summary>The JSON of variables and extensions lives until this is disposed.</summary>
    public static QueryParameters Read(string queryString, int maxJsonDepth)
    {
        var read = new QueryParameters();
        (read.Request, read.Fault) = read.Parse(queryString, maxJsonDepth);
        return read;
    }

    public void Dispose() => _json.ForEach(j => j.Dispose());

    private (IncomingRequest? Request, string Fault) Parse(string queryString, int maxJsonDepth)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var pair in queryString.AsSpan().TrimStart('?').Split('&'))
        {
            var text = queryString.AsSpan().TrimStart('?')[pair];
            var equals = text.IndexOf('=');
            var name = (equals < 0 ? text : text[..equals]).ToString();
            if (name is not ("query" or "documentId" or "operationName" or "variables" or "extensions")) continue;
            if (Decode(equals < 0 ? "" : text[(equals + 1)..]) is not { } value) return (null, $"Parameter \"{name}\" is not percent-encoded UTF-8.");
            // Clients leave parameters empty where a JSON body would have null.
            if (value.Length == 0) continue;
            if (values.ContainsKey(name)) return (null, $"Parameter \"{name}\" is given twice.");
            if (name is "variables" or "extensions")
            {
                if (!StrictJson.TryParse(value, maxJsonDepth, $"Parameter \"{name}\"", out var json, out var fault)) return (null, fault);
                _json.Add(json);
                values.Add(name, json.RootElement);
            }
            else
            {
                var json = JsonSerializer.SerializeToDocument(Encoding.UTF8.GetString(value));
                _json.Add(json);
                values.Add(name, json.RootElement);
            }
        }

        return IncomingRequest.From(
            values.GetValueOrDefault("query"), values.GetValueOrDefault("documentId"), values.GetValueOrDefault("operationName"),
            values.GetValueOrDefault("variables"), values.GetValueOrDefault("extensions"));
    }

    /// <summary>The bytes behind %XX and +; null if they are no UTF-8 or hold a null character.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > '~') return null;
            if (c == '%')
            {
                if (i + 2 > text.Length - 1 || !byte.TryParse(text.Slice(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out bytes[length])) return null;
                if (bytes[length] == 0) return null;
                i += 2;
            }
            else
            {
                bytes[length] = (byte)(c == '+' ? ' ' : c);
            }

            length++;
        }

        Array.Resize(ref bytes, length);
        return Utf8.IsValid(bytes) ? bytes : null;
    }
}
