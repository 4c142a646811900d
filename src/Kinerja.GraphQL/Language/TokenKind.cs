namespace Kinerja.GraphQL.Language;

/// <summary>The lexical tokens of the specification, section 2.1.6. Comments, commas and white space are never tokens here.</summary>
internal enum TokenKind : byte
{
    EndOfText,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    BraceClose,
    Pipe,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
