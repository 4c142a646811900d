namespace Kinerja.GraphQL.Language;

internal sealed partial class Lexer
{
    /// <summary>
    /// IntValue and FloatValue (specification, sections 2.10.1 and 2.10.2). A number may not be followed by a dot or by the start of
    /// a name, so that "0xF" and "1.2.3" are errors and not two tokens.
    /// </summary>
    private Token ReadNumber(ReadOnlySpan<byte> text, int start)
    {
        var kind = TokenKind.Int;
        var position = start;
        if (text[position] == '-') position++;

        if (ByteAt(text, position) == '0')
        {
            position++;
            if (IsDigit(ByteAt(text, position))) throw Error(position, "A number has no leading zeros; remove the zero before this digit.");
        }
        else
        {
            position = SkipDigits(text, position);
        }

        if (ByteAt(text, position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(text, position + 1);
        }

        if (ByteAt(text, position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (ByteAt(text, position) is '+' or '-') position++;
            position = SkipDigits(text, position);
        }

        var next = ByteAt(text, position);
        if (next == '.' || IsNameStart(next)) throw Error(position, $"A number cannot go on with {Describe(text, position)}; put a space or comma after it.");
        return new Token(kind, start, position);
    }

    private int SkipDigits(ReadOnlySpan<byte> text, int position)
    {
        if (!IsDigit(ByteAt(text, position))) throw Error(position, $"A number needs a digit here, but {Describe(text, position)} follows.");
        do position++;
        while (IsDigit(ByteAt(text, position)));
        return position;
    }
}
