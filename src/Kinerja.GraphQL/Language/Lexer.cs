using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens. It keeps no position of its own: a token is a pure function of the text and of the offset where
/// reading starts, so the parser alone decides how far the text is looked at and which of two errors is found first.
/// </summary>
internal sealed partial class Lexer(Source source)
{
    /// <summary>The next token at or after <paramref name="position"/>.</summary>
    public Token ReadFrom(int position)
    {
        var text = source.Utf8;
        while ((uint)position < (uint)text.Length)
        {
            var kind = TokenKind.EndOfText;
            switch ((char)text[position])
            {
                case ' ' or ',' or '\n' or '\r' or '\t':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(text, position);
                    continue;
                case '{': kind = TokenKind.BraceOpen; break;
                case '}': kind = TokenKind.BraceClose; break;
                case '(': kind = TokenKind.ParenOpen; break;
                case ')': kind = TokenKind.ParenClose; break;
                case ':': kind = TokenKind.Colon; break;
                case '$': kind = TokenKind.Dollar; break;
                case '!': kind = TokenKind.Bang; break;
                case '@': kind = TokenKind.At; break;
                case '=': kind = TokenKind.EqualsSign; break;
                case '[': kind = TokenKind.BracketOpen; break;
                case ']': kind = TokenKind.BracketClose; break;
                case '|': kind = TokenKind.Pipe; break;
                case '&': kind = TokenKind.Ampersand; break;
                case '.':
                    return ReadSpread(text, position);
                case '"':
                    return text[position..].StartsWith("\"\"\""u8) ? ReadBlockString(text, position) : ReadString(text, position);
                case '-' or (>= '0' and <= '9'):
                    return ReadNumber(text, position);
                case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    return ReadName(text, position);
                case '\u00EF' when text[position..].StartsWith("\uFEFF"u8):
                    // The byte order mark is ignored wherever it stands (specification, section 2.1.1).
                    position += 3;
                    continue;
            }

            if (kind == TokenKind.EndOfText) throw UnexpectedCharacter(text, position);
            return new Token(kind, position, position + 1);
        }

        return new Token(TokenKind.EndOfText, text.Length, text.Length);
    }

    private static Token ReadName(ReadOnlySpan<byte> text, int start)
    {
        var end = start + 1;
        while ((uint)end < (uint)text.Length && IsNameContinue(text[end])) end++;
        return new Token(TokenKind.Name, start, end);
    }

    private Token ReadSpread(ReadOnlySpan<byte> text, int start)
    {
        var next = ByteAt(text, start + 1);
        if (next == '.' && ByteAt(text, start + 2) == '.') return new Token(TokenKind.Spread, start, start + 3);
        if (next == '.') throw Error(start, "Two dots mean nothing here; write three (\"...\") to spread a fragment.");
        if (IsDigit(next)) throw Error(start, "A number cannot begin with a dot; write a zero before it (\"0.5\").");
        throw UnexpectedCharacter(text, start);
    }

    private int SkipComment(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        var end = length < 0 ? text.Length : start + length;
        RequireUtf8(text, start, end);
        return end;
    }

    /// <summary>Comments and strings may hold any character, but only whole ones: a broken byte sequence is refused where it stands.</summary>
    private void RequireUtf8(ReadOnlySpan<byte> text, int start, int end)
    {
        if (Utf8.IsValid(text[start..end])) return;
        while (Rune.DecodeFromUtf8(text[start..end], out _, out var length) == OperationStatus.Done) start += length;
        throw Error(start, $"The byte {Hex(text[start])} is not valid UTF-8 here; send the text encoded as UTF-8.");
    }

    private GraphQLSyntaxException UnexpectedCharacter(ReadOnlySpan<byte> text, int position)
    {
        _ = Rune.DecodeFromUtf8(text[position..], out _, out var length);
        RequireUtf8(text, position, position + length);
        return Error(position, text[position] == '\''
            ? "A string stands in double quotes (\"), not in single ones."
            : $"The character {Describe(text, position)} has no meaning here; remove it or put it in a string.");
    }

    private static string Describe(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length) return "the end of the text";
        _ = Rune.DecodeFromUtf8(text[position..], out var rune, out _);
        if (rune.Value == '"') return "'\"'";
        return rune.Value is >= 0x20 and < 0x7F ? $"\"{rune}\"" : "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string Hex(byte value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    private static int ByteAt(ReadOnlySpan<byte> text, int position) => (uint)position < (uint)text.Length ? text[position] : -1;

    private static bool IsDigit(int value) => (uint)(value - '0') <= 9;

    private static bool IsNameStart(int value) => (uint)((value | 0x20) - 'a') <= 25 || value == '_';

    private static bool IsNameContinue(int value) => IsNameStart(value) || IsDigit(value);

    private GraphQLSyntaxException Error(int offset, string message) => new(source, offset, message);
}
