using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

/// <summary>What every schema has without saying so; names, types and arguments are those the reference implementation shows.</summary>
public class BuiltInTests
{
    private static readonly string[] Introspection =
        ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"];

    [Theory]
    [InlineData("type Query { a: Boolean }", "String Boolean")]
    [InlineData("type Query { a: ID }", "String Boolean ID")]
    [InlineData("type Query { f(a: Float): Boolean }", "Float String Boolean")]
    [InlineData("type Query { a: Boolean } input N { a: [Int!]! }", "Int String Boolean")]
    [InlineData("type Query { a: Boolean } directive @d(a: ID) on FIELD", "String Boolean ID")]
    [InlineData("type Query { a: Boolean } scalar Float", "Float String Boolean")]
    public void Build_HasTheBuiltInScalarsThatAreMentioned(string sdl, string scalars)
    {
        var types = Sdl.Schema(sdl).Types.Select(t => t.Name).ToArray();

        Assert.Equal([.. scalars.Split(' '), .. Introspection], types[^(scalars.Split(' ').Length + Introspection.Length)..]);
    }

    [Fact]
    public void Build_HasTheIntrospectionTypesOfTheReference()
    {
        var schema = Sdl.Schema("type Query { a: Int }");

        var printed = Introspection.Select(name => schema.FindType(name)).OfType<ObjectType>().SelectMany(Members);

        Assert.Equal(
            """
            __Schema.description: String
            __Schema.types: [__Type!]!
            __Schema.queryType: __Type!
            __Schema.mutationType: __Type
            __Schema.subscriptionType: __Type
            __Schema.directives(includeDeprecated: Boolean! = false): [__Directive!]!
            __Type.kind: __TypeKind!
            __Type.name: String
            __Type.description: String
            __Type.specifiedByURL: String
            __Type.fields(includeDeprecated: Boolean! = false): [__Field!]
            __Type.interfaces: [__Type!]
            __Type.possibleTypes: [__Type!]
            __Type.enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
            __Type.inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
            __Type.ofType: __Type
            __Type.isOneOf: Boolean
            __Field.name: String!
            __Field.description: String
            __Field.args(includeDeprecated: Boolean! = false): [__InputValue!]!
            __Field.type: __Type!
            __Field.isDeprecated: Boolean!
            __Field.deprecationReason: String
            __InputValue.name: String!
            __InputValue.description: String
            __InputValue.type: __Type!
            __InputValue.defaultValue: String
            __InputValue.isDeprecated: Boolean!
            __InputValue.deprecationReason: String
            __EnumValue.name: String!
            __EnumValue.description: String
            __EnumValue.isDeprecated: Boolean!
            __EnumValue.deprecationReason: String
            __Directive.name: String!
            __Directive.description: String
            __Directive.isRepeatable: Boolean!
            __Directive.locations: [__DirectiveLocation!]!
            __Directive.args(includeDeprecated: Boolean! = false): [__InputValue!]!
            __Directive.isDeprecated: Boolean!
            __Directive.deprecationReason: String
            """,
            string.Join('\n', printed));
        Assert.Equal(
            "SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL",
            string.Join(' ', ((EnumType)schema.FindType("__TypeKind")!).Values.Names));
        Assert.Equal(
            "QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION FRAGMENT_VARIABLE_DEFINITION SCHEMA SCALAR OBJECT "
            + "FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION DIRECTIVE_DEFINITION",
            string.Join(' ', ((EnumType)schema.FindType("__DirectiveLocation")!).Values.Names));
    }

    [Fact]
    public void Build_HasTheSpecifiedDirectives_AfterThoseOfTheFiles()
    {
        var directives = Sdl.Schema("type Query { a: Int } directive @d on FIELD directive @skip on QUERY").Directives;

        Assert.Equal(
            """
            @d() on FIELD
            @skip() on QUERY
            @include(if: Boolean!) on FIELD FRAGMENT_SPREAD INLINE_FRAGMENT
            @deprecated(reason: String! = "No longer supported") on FIELD_DEFINITION ARGUMENT_DEFINITION INPUT_FIELD_DEFINITION ENUM_VALUE DIRECTIVE_DEFINITION
            @specifiedBy(url: String!) on SCALAR
            @oneOf() on INPUT_OBJECT
            """,
            string.Join('\n', directives.Select(d => $"@{d.Name}({Arguments(d.Arguments)}) on {string.Join(' ', d.Locations)}")));
    }

    [Fact]
    public void BuiltInElements_HaveNoNodes()
    {
        var schema = Sdl.Schema("type Query { a: Int }");

        Assert.Empty(schema.FindType("__Type")!.Nodes);
        Assert.Null(((ObjectType)schema.FindType("__Type")!).Fields[0].Node);
        Assert.Null(schema.Directives.Find("skip")!.Node);
    }

    private static IEnumerable<string> Members(ObjectType type) =>
        type.Fields.Select(f => $"{type.Name}.{f.Name}{(f.Arguments.Count > 0 ? $"({Arguments(f.Arguments)})" : "")}: {f.Type}");

    private static string Arguments(NamedList<InputValueDefinition> arguments) =>
        string.Join(", ", arguments.Select(a => $"{a.Name}: {a.Type}{(a.DefaultValue is { } value ? $" = {value}" : "")}"));
}
