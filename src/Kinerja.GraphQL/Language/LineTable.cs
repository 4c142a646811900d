using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Where the lines of a text begin. A text of many errors, or a plan that notes the place of every field, asks for thousands of
/// locations; with the table each costs a search in it and not a walk from the start.
/// </summary>
internal sealed class LineTable
{
    private const int BytesPerMark = 256;

    private readonly int[] _starts;

    /// <summary>UTF-16 units before every 256th byte; null for ASCII, where they are the bytes. A long line is then not counted over and over.</summary>
    private readonly int[]? _unitsAtMark;

    public LineTable(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var end = NextEnd(text, 0); end >= 0; end = NextEnd(text, starts[^1]))
        {
            var pair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            starts.Add(end + (pair ? 2 : 1));
        }

        _starts = [.. starts];
        if (!Ascii.IsValid(text)) _unitsAtMark = Mark(text);
    }

    public SourceLocation At(ReadOnlySpan<byte> text, int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, 1 + UnitsBefore(text, offset) - UnitsBefore(text, _starts[line]));
    }

    private int UnitsBefore(ReadOnlySpan<byte> text, int offset)
    {
        if (_unitsAtMark is null) return offset;
        var mark = offset / BytesPerMark;
        return _unitsAtMark[mark] + Units(text[(mark * BytesPerMark)..offset]);
    }

    private static int[] Mark(ReadOnlySpan<byte> text)
    {
        var marks = new int[(text.Length / BytesPerMark) + 1];
        for (var i = 1; i < marks.Length; i++) marks[i] = marks[i - 1] + Units(text.Slice((i - 1) * BytesPerMark, BytesPerMark));
        return marks;
    }

    /// <summary>By lead byte, so that a cut inside a character does no harm: continuation bytes count nothing, four-byte sequences are surrogate pairs.</summary>
    private static int Units(ReadOnlySpan<byte> utf8)
    {
        var units = 0;
        foreach (var unit in utf8)
        {
            units += unit switch
            {
                < 0x80 => 1,
                < 0xC0 => 0,
                < 0xF0 => 1,
                _ => 2,
            };
        }

        return units;
    }

    private static int NextEnd(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? -1 : start + length;
    }
}
