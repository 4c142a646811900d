using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Where the lines of a text begin. A text of many errors, or a plan that notes the place of every field, asks for thousands of
/// locations; with the table each costs a search in it and not a walk from the start.
/// </summary>
internal sealed class LineTable
{
    private readonly int[] _starts;
    private readonly bool _isAscii;

    public LineTable(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var end = NextEnd(text, 0); end >= 0; end = NextEnd(text, starts[^1]))
        {
            var pair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            starts.Add(end + (pair ? 2 : 1));
        }

        _starts = [.. starts];
        _isAscii = Ascii.IsValid(text);
    }

    public SourceLocation At(ReadOnlySpan<byte> text, int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var before = text[_starts[line]..offset];
        return new SourceLocation(line + 1, 1 + (_isAscii ? before.Length : Encoding.UTF8.GetCharCount(before)));
    }

    private static int NextEnd(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? -1 : start + length;
    }
}
