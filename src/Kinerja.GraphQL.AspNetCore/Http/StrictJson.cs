using System.Text.Json;
using System.Text.Unicode;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>
/// JSON that every later reader can rely on: proper UTF-8, whole surrogate pairs, no null characters, no name twice, bounded depth.
/// System.Text.Json alone finds the first two only when a text is asked for, by an exception that nobody expects there.
/// </summary>
internal static class StrictJson
{
    /// <summary>The document, or the sentence that says what is wrong with it. The bytes must outlive the document.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, int maxDepth, string what, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JsonDocument? json, out string fault)
    {
        json = null;
        fault = Fault(bytes.Span) ?? "";
        if (fault.Length > 0)
        {
            fault = $"{what} {fault}";
            return false;
        }

        try
        {
            json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException e)
        {
            // The place alone: the parser's own words quote the text and change between versions.
            var place = e.LineNumber is { } line ? $" (line {line + 1}, byte {e.BytePositionInLine + 1})" : "";
            fault = $"{what} is not JSON, names something twice in one object, or is nested deeper than {maxDepth} levels{place}.";
            return false;
        }
    }

    private static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "is empty: it must be a JSON object.";
        if (bytes.StartsWith("\uFEFF"u8)) return "starts with a byte order mark: send JSON without it.";
        if (!Utf8.IsValid(bytes)) return "is not UTF-8.";
        return FaultOfEscapes(bytes);
    }

    /// <summary>In JSON a backslash stands only inside a text, so no other part of the grammar need be known here.</summary>
    private static string? FaultOfEscapes(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)'\\');
            if (next < 0) return null;
            at += next;
            var unit = EscapedUnit(bytes, at);
            if (unit == 0) return "holds a null character (\\u0000), which no text may hold.";
            if (unit is >= 0xDC00 and <= 0xDFFF) return "holds the second half of a surrogate pair without the first.";
            if (unit is >= 0xD800 and <= 0xDBFF)
            {
                if (EscapedUnit(bytes, at + 6) is not (>= 0xDC00 and <= 0xDFFF)) return "holds the first half of a surrogate pair without the second.";
                at += 6;
            }

            // A unit is six bytes long, any other escape two; what is cut off here the parser refuses.
            at = Math.Min(at + (unit < 0 ? 2 : 6), bytes.Length);
        }
    }

    /// <summary>The UTF-16 unit written as \uXXXX at a place; -1 if none is.</summary>
    private static int EscapedUnit(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes.Length - at < 6 || bytes[at] != '\\' || bytes[at + 1] != 'u') return -1;
        return ushort.TryParse(bytes.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit) ? unit : -1;
    }
}
