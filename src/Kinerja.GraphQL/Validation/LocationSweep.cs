using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>Finds lines and columns of many nodes in one pass over the text; counts exactly as <see cref="Source.LocationAt"/>.</summary>
internal static class LocationSweep
{
    public static Dictionary<(Source Source, int Offset), SourceLocation> Of(IEnumerable<Node> nodes)
    {
        var found = new Dictionary<(Source Source, int Offset), SourceLocation>();
        foreach (var places in nodes.Select(n => n.Span).GroupBy(s => s.Source))
        {
            int position = 0, line = 1, column = 1;
            var text = places.Key.Utf8;
            foreach (var offset in places.Select(s => s.Start).Distinct().Order())
            {
                for (; position < offset; position++)
                {
                    var isLineEnd = text[position] == '\n' || (text[position] == '\r' && !(position + 1 < text.Length && text[position + 1] == '\n'));
                    if (isLineEnd) (line, column) = (line + 1, 1);
                    else column += Utf16Units(text[position]);
                }

                found[(places.Key, offset)] = new SourceLocation(line, column);
            }
        }

        return found;
    }

    /// <summary>By lead byte: continuation bytes count nothing, four-byte sequences are surrogate pairs.</summary>
    private static int Utf16Units(byte unit) => unit switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
