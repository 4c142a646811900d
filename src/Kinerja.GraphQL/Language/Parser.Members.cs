using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>The parts of type definitions: fields, arguments, enum values, interfaces.</summary>
public sealed partial class Parser
{
    private ImmutableArray<NamedTypeNode> ImplementedInterfaces() =>
        SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, static p => p.NamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> FieldDefinitions() =>
        OptionalMany(TokenKind.BraceOpen, static p => p.FieldDefinition(), TokenKind.BraceClose);

    private FieldDefinitionNode FieldDefinition()
    {
        var start = _token.Start;
        var description = Description();
        var name = Name();
        var arguments = ArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var directives = Directives(isConst: true);
        return new FieldDefinitionNode(SpanFrom(start), description, name, arguments, type, directives);
    }

    private ImmutableArray<InputValueDefinitionNode> ArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenOpen, static p => p.InputValueDefinition(), TokenKind.ParenClose);

    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = _token.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new InputValueDefinitionNode(SpanFrom(start), description, name, type, defaultValue, directives);
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = _token.Start;
        var description = Description();
        if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
        {
            throw Error(_token.Start, $"An enum value cannot be named \"{Word(_token)}\", which is a value already; give it another name.");
        }

        var name = Name();
        var directives = Directives(isConst: true);
        return new EnumValueDefinitionNode(SpanFrom(start), description, name, directives);
    }
}
