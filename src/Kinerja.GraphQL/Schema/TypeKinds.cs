using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>What kinds of types are called in messages and in the SDL.</summary>
internal static class TypeKinds
{
    public static string Of(TypeDefinitionNode node) => Article(Keyword(node));

    public static string Of(NamedType type) => Article(Keyword(type));

    public static string Keyword(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        InputObjectTypeDefinitionNode => "input",
        _ => throw new UnreachableException(),
    };

    public static string Keyword(NamedType type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "type",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input",
        _ => throw new UnreachableException(),
    };

    private static string Article(string keyword) => keyword switch
    {
        "type" => "an object type",
        "interface" => "an interface",
        "enum" => "an enum",
        "input" => "an input object",
        _ => $"a {keyword}",
    };
}
