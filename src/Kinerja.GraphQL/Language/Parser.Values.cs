using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>Values, arguments and directives (specification, sections 2.10 to 2.13). A constant value holds no variable at any depth.</summary>
public sealed partial class Parser
{
    private ValueNode Value(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketOpen:
                return ListValue(isConst);
            case TokenKind.BraceOpen:
                return ObjectValue(isConst);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(SpanOf(token), Word(token));
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(SpanOf(token), Word(token));
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Name:
                Advance();
                return Word(token) switch
                {
                    "true" => new BooleanValueNode(SpanOf(token), true),
                    "false" => new BooleanValueNode(SpanOf(token), false),
                    "null" => new NullValueNode(SpanOf(token)),
                    var name => new EnumValueNode(SpanOf(token), name),
                };
            case TokenKind.Dollar when isConst:
                Advance();
                throw Error(token.Start, "A variable cannot stand in a constant value; write the value itself.");
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected();
        }
    }

    private VariableNode Variable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        var name = Name();
        return new VariableNode(SpanFrom(start), name);
    }

    private StringValueNode StringValue()
    {
        var token = _token;
        Advance();
        var block = token.Kind == TokenKind.BlockString;
        var quotes = block ? 3 : 1;
        var content = _source.Utf8[(token.Start + quotes)..(token.End - quotes)];
        return new StringValueNode(SpanOf(token), block ? BlockString.Decode(content) : StringLiteral.Decode(content), block);
    }

    private ListValueNode ListValue(bool isConst)
    {
        var start = _token.Start;
        Enter();
        Advance();
        var mark = _open.Count;
        while (!Skip(TokenKind.BracketClose)) _open.Push(Value(isConst));
        Leave();
        return new ListValueNode(SpanFrom(start), _open.PopFrom<ValueNode>(mark));
    }

    private ObjectValueNode ObjectValue(bool isConst)
    {
        var start = _token.Start;
        Enter();
        Advance();
        var mark = _open.Count;
        while (!Skip(TokenKind.BraceClose)) _open.Push(ObjectField(isConst));
        Leave();
        return new ObjectValueNode(SpanFrom(start), _open.PopFrom<ObjectFieldNode>(mark));
    }

    private ObjectFieldNode ObjectField(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(isConst);
        return new ObjectFieldNode(SpanFrom(name.Span.Start), name, value);
    }

    private ImmutableArray<ArgumentNode> Arguments(bool isConst) => isConst
        ? OptionalMany(TokenKind.ParenOpen, static p => p.Argument(isConst: true), TokenKind.ParenClose)
        : OptionalMany(TokenKind.ParenOpen, static p => p.Argument(isConst: false), TokenKind.ParenClose);

    private ArgumentNode Argument(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(isConst);
        return new ArgumentNode(SpanFrom(name.Span.Start), name, value);
    }

    private ImmutableArray<DirectiveNode> Directives(bool isConst)
    {
        if (_token.Kind != TokenKind.At) return [];

        var mark = _open.Count;
        do _open.Push(Directive(isConst));
        while (_token.Kind == TokenKind.At);
        return _open.PopFrom<DirectiveNode>(mark);
    }

    private DirectiveNode Directive(bool isConst)
    {
        var start = Expect(TokenKind.At).Start;
        var name = Name();
        var arguments = Arguments(isConst);
        return new DirectiveNode(SpanFrom(start), name, arguments);
    }
}
