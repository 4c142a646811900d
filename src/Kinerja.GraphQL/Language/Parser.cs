using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// The grammar of the September 2025 specification (appendix B), by recursive descent with a bound on nesting. One token is looked at,
/// never more, so the first error of a text is the first one a reader meets.
/// </summary>
public sealed partial class Parser
{
    private readonly Source _source;
    private readonly Lexer _lexer;
    private readonly ParserLimits _limits;
    private readonly NameTable _names;
    private readonly NodeStack _open = new();

    private Token _token;
    private int _lastEnd;
    private int _tokens;
    private int _nesting;

    private Parser(Source source, ParserLimits? limits)
    {
        _source = source;
        _lexer = new Lexer(source);
        _limits = limits ?? ParserLimits.Default;
        _names = new NameTable(source.Utf8.Length);
        Advance();
    }

    /// <summary>A whole text: operations and fragments, or a type system, or both.</summary>
    public static DocumentNode ParseDocument(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        var mark = parser._open.Count;
        do parser._open.Push(parser.Definition());
        while (parser._token.Kind != TokenKind.EndOfText);
        return new DocumentNode(new SourceSpan(source, 0, source.Utf8.Length), parser._open.PopFrom<DefinitionNode>(mark));
    }

    /// <summary>One value and nothing after it; variables are allowed.</summary>
    public static ValueNode ParseValue(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        return parser.AtEnd(parser.Value(isConst: false));
    }

    /// <summary>One value without variables and nothing after it.</summary>
    public static ValueNode ParseConstValue(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        return parser.AtEnd(parser.Value(isConst: true));
    }

    /// <summary>One type reference, such as "[Satker!]!", and nothing after it.</summary>
    public static TypeNode ParseType(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        return parser.AtEnd(parser.TypeReference());
    }

    private T AtEnd<T>(T node)
        where T : Node
    {
        Expect(TokenKind.EndOfText);
        return node;
    }

    private DefinitionNode Definition()
    {
        var start = _token.Start;
        if (_token.Kind == TokenKind.BraceOpen) return ShorthandQuery();

        var description = Description();
        if (description is not null && _token.Kind == TokenKind.BraceOpen)
        {
            throw Error(start, "A query in short form has no description; write \"query\" before its \"{\" or make this text a comment.");
        }

        DefinitionNode? definition = ExecutableDefinition(start, description);
        definition ??= TypeSystemDefinition(start, description, isExtension: false);
        if (definition is not null) return definition;

        if (description is not null && _token.Kind == TokenKind.Name)
        {
            throw Error(start, "Only definitions have a description; make this text a comment (#) or remove it.");
        }

        if (SkipKeyword("extend"u8)) definition = TypeSystemDefinition(start, description: null, isExtension: true);
        return definition ?? throw Unexpected();
    }

    private NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(SpanOf(token), Word(token));
    }

    private StringValueNode? Description() => _token.Kind is TokenKind.String or TokenKind.BlockString ? StringValue() : null;
}
