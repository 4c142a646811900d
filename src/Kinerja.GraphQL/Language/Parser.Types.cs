using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>Type references (specification, section 2.12).</summary>
public sealed partial class Parser
{
    private TypeNode TypeReference()
    {
        var start = _token.Start;
        TypeNode type = _token.Kind == TokenKind.BracketOpen ? ListType() : NamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(SpanFrom(start), type) : type;
    }

    private ListTypeNode ListType()
    {
        var start = _token.Start;
        Enter();
        Advance();
        var item = TypeReference();
        Expect(TokenKind.BracketClose);
        Leave();
        return new ListTypeNode(SpanFrom(start), item);
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode(name.Span, name);
    }
}
