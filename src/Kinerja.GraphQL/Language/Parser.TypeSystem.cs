using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Definitions of the type system and their extensions (specification, section 3). The two differ in that an extension has no
/// description and must add something, so one rule reads both.
/// </summary>
public sealed partial class Parser
{
    private TypeSystemDefinitionNode? TypeSystemDefinition(int start, StringValueNode? description, bool isExtension)
    {
        if (SkipKeyword("type"u8)) return ObjectType(start, description, isExtension);
        if (SkipKeyword("input"u8)) return InputObjectType(start, description, isExtension);
        if (SkipKeyword("enum"u8)) return EnumType(start, description, isExtension);
        if (SkipKeyword("interface"u8)) return InterfaceType(start, description, isExtension);
        if (SkipKeyword("union"u8)) return UnionType(start, description, isExtension);
        if (SkipKeyword("scalar"u8)) return ScalarType(start, description, isExtension);
        if (SkipKeyword("schema"u8)) return SchemaDefinition(start, description, isExtension);
        if (!isExtension && SkipKeyword("directive"u8)) return DirectiveDefinition(start, description);
        return null;
    }

    private SchemaDefinitionNode SchemaDefinition(int start, StringValueNode? description, bool isExtension)
    {
        var directives = Directives(isConst: true);
        var operations = isExtension
            ? OptionalMany(TokenKind.BraceOpen, static p => p.OperationType(), TokenKind.BraceClose)
            : Many(TokenKind.BraceOpen, static p => p.OperationType(), TokenKind.BraceClose);
        RequireAddition(isExtension, !directives.IsEmpty || !operations.IsEmpty);
        return new SchemaDefinitionNode(SpanFrom(start), description, isExtension, directives, operations);
    }

    private OperationTypeDefinitionNode OperationType()
    {
        var start = _token.Start;
        var word = _token;
        var known = OperationKindHere();

        // The token behind a wrong name is read first: if it is none at all, that is the error that graphql-js names.
        if (word.Kind == TokenKind.Name) Advance();
        var kind = known ?? throw Error(start, $"Expected \"query\", \"mutation\" or \"subscription\", but found {DescribeToken(word)}.");
        Expect(TokenKind.Colon);
        var type = NamedType();
        return new OperationTypeDefinitionNode(SpanFrom(start), kind, type);
    }

    private ScalarTypeDefinitionNode ScalarType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        RequireAddition(isExtension, !directives.IsEmpty);
        return new ScalarTypeDefinitionNode(SpanFrom(start), description, isExtension, name, directives);
    }

    private ObjectTypeDefinitionNode ObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = ImplementedInterfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        RequireAddition(isExtension, !interfaces.IsEmpty || !directives.IsEmpty || !fields.IsEmpty);
        return new ObjectTypeDefinitionNode(SpanFrom(start), description, isExtension, name, interfaces, directives, fields);
    }

    private InterfaceTypeDefinitionNode InterfaceType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = ImplementedInterfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        RequireAddition(isExtension, !interfaces.IsEmpty || !directives.IsEmpty || !fields.IsEmpty);
        return new InterfaceTypeDefinitionNode(SpanFrom(start), description, isExtension, name, interfaces, directives, fields);
    }

    private UnionTypeDefinitionNode UnionType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var members = Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static p => p.NamedType()) : [];
        RequireAddition(isExtension, !directives.IsEmpty || !members.IsEmpty);
        return new UnionTypeDefinitionNode(SpanFrom(start), description, isExtension, name, directives, members);
    }

    private EnumTypeDefinitionNode EnumType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var values = OptionalMany(TokenKind.BraceOpen, static p => p.EnumValueDefinition(), TokenKind.BraceClose);
        RequireAddition(isExtension, !directives.IsEmpty || !values.IsEmpty);
        return new EnumTypeDefinitionNode(SpanFrom(start), description, isExtension, name, directives, values);
    }

    private InputObjectTypeDefinitionNode InputObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceOpen, static p => p.InputValueDefinition(), TokenKind.BraceClose);
        RequireAddition(isExtension, !directives.IsEmpty || !fields.IsEmpty);
        return new InputObjectTypeDefinitionNode(SpanFrom(start), description, isExtension, name, directives, fields);
    }

    private DirectiveDefinitionNode DirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectOn();
        var locations = Delimited(TokenKind.Pipe, static p => p.DirectiveLocationName());
        return new DirectiveDefinitionNode(SpanFrom(start), description, name, arguments, repeatable, locations);
    }

    private NameNode DirectiveLocationName()
    {
        var name = Name();
        return DirectiveLocation.All.Contains(name.Value)
            ? name
            : throw Error(name.Span.Start, $"\"{name.Value}\" is no place a directive can stand; the names are {string.Join(", ", DirectiveLocation.All)}.");
    }

    private void RequireAddition(bool isExtension, bool addsSomething)
    {
        if (isExtension && !addsSomething) throw Error(_token.Start, $"An extension must add something, but {DescribeToken(_token)} follows.");
    }
}
