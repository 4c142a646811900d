using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinerja.Api.Lists.Ordering;

namespace Kinerja.Api.Lists.Paging;

/// <summary>
/// A place between rows: the keys of the row before or after it, so that it stays the same place whatever is inserted or deleted,
/// the row itself included. Written as base64url of a JSON array: a mark of the order, then one text or null per key.
/// </summary>
/// <remarks>
/// It is opaque to honest clients and not secret: it holds keys of a row that its reader was shown, and whoever makes one up learns
/// no more than "where" would tell, because what may be seen is decided elsewhere and every time.
/// </remarks>
internal static class Cursor
{
    private const int MaxLength = 65_536;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>What a cursor of this order begins with.</summary>
    /// <param name="list">The row type: orders of different lists may look alike.</param>
    public static string Mark(Type list, ImmutableArray<OrderTerm> order)
    {
        var signature = string.Join(',', order.Select(t => t.Signature));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{list.FullName}:{signature}")).AsSpan(0, 6));
    }

    public static string Write(string mark, ImmutableArray<OrderTerm> order, object?[] keys)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(mark);
            for (var i = 0; i < order.Length; i++)
            {
                if (keys[i] is { } key) writer.WriteStringValue(order[i].Key.Type.Write(key));
                else writer.WriteNullValue();
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(json.WrittenSpan);
    }

    /// <param name="argument">"after" or "before", for the refusal.</param>
    public static object?[] Read(string cursor, string argument, string mark, ImmutableArray<OrderTerm> order)
    {
        if (Parts(cursor) is not [{ } given, .. var texts]) throw ListRefusals.Cursor(argument);
        if (given != mark) throw ListRefusals.CursorOfOtherOrder(argument);
        if (texts.Length != order.Length) throw ListRefusals.Cursor(argument);

        var keys = new object?[order.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = texts[i] is { } text ? order[i].Key.Type.Read(text) : null;
            if (keys[i] is null && (texts[i] is not null || !order[i].Key.IsNullable)) throw ListRefusals.Cursor(argument);
        }

        return keys;
    }

    /// <summary>The texts and nulls inside; null if it is no cursor.</summary>
    private static string?[]? Parts(string cursor)
    {
        // The decoder lets white space and padding through.
        if (cursor.Length > MaxLength || cursor.AsSpan().ContainsAnyExcept(Alphabet)) return null;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor), new JsonDocumentOptions { MaxDepth = 1 });
            if (json.RootElement.ValueKind != JsonValueKind.Array) return null;
            var parts = json.RootElement.EnumerateArray().ToArray();
            return Array.TrueForAll(parts, p => p.ValueKind is JsonValueKind.String or JsonValueKind.Null) ? Array.ConvertAll(parts, p => p.GetString()) : null;
        }
        // Half surrogate pairs and broken UTF-8 inside a text are an InvalidOperationException.
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
