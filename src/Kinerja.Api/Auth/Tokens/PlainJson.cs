using System.Text.Json;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>
/// JSON objects that mean the same to every reader: no name twice, however it is escaped; bounded depth; every text whole Unicode and
/// every number finite. All of it is looked at here, because System.Text.Json throws only when the text in question is asked for.
/// </summary>
internal static class PlainJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The object; null if the bytes are anything else.</summary>
    public static JsonElement? ParseObject(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object && IsPlain(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is how half a surrogate pair and bytes that are not UTF-8 show themselves.
            return null;
        }
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(property => property.Name is not null && IsPlain(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsPlain),
        JsonValueKind.String => value.GetString() is not null,
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        _ => true,
    };
}
