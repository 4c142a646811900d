using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>From the bytes between the quotes of a string to its value. The lexer has checked them before.</summary>
internal static class StringLiteral
{
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0) return Encoding.UTF8.GetString(content);

        var value = new StringBuilder(content.Length);
        while (escape >= 0)
        {
            value.Append(Encoding.UTF8.GetString(content[..escape]));
            content = content[escape..];
            content = content[ReadEscape(content, out var rune)..];
            value.Append(rune.ToString());
            escape = content.IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <summary>Reads one escape at the start of <paramref name="text"/>; answers its length in bytes, or zero when it is not one.</summary>
    public static int ReadEscape(ReadOnlySpan<byte> text, out Rune value)
    {
        value = default;
        if (text.Length < 2) return 0;
        if (text[1] == 'u') return text.Length > 2 && text[2] == '{' ? ReadBracedEscape(text, out value) : ReadFourDigitEscape(text, out value);

        var character = (char)text[1] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        value = new Rune(character);
        return character == '\0' ? 0 : 2;
    }

    /// <summary>"\u{1F600}": one to eight digits, leading zeros included, that name a Unicode scalar value.</summary>
    private static int ReadBracedEscape(ReadOnlySpan<byte> text, out Rune value)
    {
        const int firstDigit = 3, mostDigits = 8;
        value = default;
        uint scalar = 0;
        for (var i = firstDigit; i < text.Length && i <= firstDigit + mostDigits; i++)
        {
            if (text[i] == '}') return i > firstDigit && Rune.TryCreate(scalar, out value) ? i + 1 : 0;

            var digit = HexDigit(text[i]);
            if (digit < 0) return 0;
            scalar = (scalar << 4) | (uint)digit;
        }

        return 0;
    }

    /// <summary>"\u00E9", or a pair of them that together name one character beyond the basic plane; half a pair is refused.</summary>
    private static int ReadFourDigitEscape(ReadOnlySpan<byte> text, out Rune value)
    {
        const int escape = 6;
        var first = FourHexDigits(text);
        if (Rune.TryCreate(first, out value)) return escape;
        if (first < 0 || text.Length < 2 * escape || text[escape] != '\\' || text[escape + 1] != 'u') return 0;

        var second = FourHexDigits(text[escape..]);
        return second >= 0 && Rune.TryCreate((char)first, (char)second, out value) ? 2 * escape : 0;
    }

    private static int FourHexDigits(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 6) return -1;
        var value = 0;
        foreach (var digit in escape[2..6])
        {
            if (HexDigit(digit) < 0) return -1;
            value = (value << 4) | HexDigit(digit);
        }

        return value;
    }

    private static int HexDigit(byte value) => char.IsAsciiHexDigit((char)value) ? (value & 0xF) + (value >> 6) * 9 : -1;
}
