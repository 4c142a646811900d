using System.Buffers;

namespace Kinerja.GraphQL.Language;

/// <summary>Strings (specification, section 2.10.4): found and checked here, decoded by <see cref="StringLiteral"/> when wanted.</summary>
internal sealed partial class Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private static readonly SearchValues<byte> BlockStringStops = SearchValues.Create("\"\\"u8);

    private Token ReadString(ReadOnlySpan<byte> text, int start)
    {
        var position = start + 1;
        while (true)
        {
            position = SkipPlain(text, position, StringStops);
            switch (ByteAt(text, position))
            {
                case '"':
                    return new Token(TokenKind.String, start, position + 1);
                case '\\':
                    position += CheckEscape(text, position);
                    break;
                default:
                    throw Error(position, "The string does not end on its line; close it with \", or use a block string (\"\"\") for several lines.");
            }
        }
    }

    private Token ReadBlockString(ReadOnlySpan<byte> text, int start)
    {
        var position = start + 3;
        while (true)
        {
            position = SkipPlain(text, position, BlockStringStops);
            if (position >= text.Length) throw Error(position, "The block string does not end; close it with three double quotes (\"\"\").");

            var rest = text[position..];
            if (rest.StartsWith("\"\"\""u8)) return new Token(TokenKind.BlockString, start, position + 3);
            position += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
        }
    }

    /// <summary>Jumps to the next byte that matters; every stop is ASCII, so no character is ever cut in two.</summary>
    private int SkipPlain(ReadOnlySpan<byte> text, int start, SearchValues<byte> stops)
    {
        var length = text[start..].IndexOfAny(stops);
        var end = length < 0 ? text.Length : start + length;
        RequireUtf8(text, start, end);
        return end;
    }

    private int CheckEscape(ReadOnlySpan<byte> text, int position)
    {
        var length = StringLiteral.ReadEscape(text[position..], out _);
        if (length > 0) return length;
        throw Error(position, ByteAt(text, position + 1) == 'u'
            ? "A Unicode escape is \\u with four hexadecimal digits or \\u{...} with up to eight, and names a whole character; this one does not."
            : $"There is no escape \\ with {Describe(text, position + 1)}; write \\\\ for a backslash.");
    }
}
