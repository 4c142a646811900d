using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Tests.Language;

public class ParserTypeSystemTests
{
    [Fact]
    public void ParseDocument_ReadsSchemaDefinitionAndExtension()
    {
        var schema = Single<SchemaDefinitionNode>("\"d\" schema @a { query: Q mutation: M subscription: S }");
        var extension = Single<SchemaDefinitionNode>("extend schema @b");

        Assert.Equal(("d", false, "@a"), (schema.Description!.Value, schema.IsExtension, schema.Directives[0].ToString()));
        Assert.Equal(
            [(OperationKind.Query, "Q"), (OperationKind.Mutation, "M"), (OperationKind.Subscription, "S")],
            schema.OperationTypes.Select(o => (o.Operation, o.Type.Name.Value)));
        Assert.Equal((true, "@b"), (extension.IsExtension, extension.Directives[0].ToString()));
        Assert.Empty(extension.OperationTypes);
    }

    [Fact]
    public void ParseDocument_ReadsObjectType()
    {
        var type = Single<ObjectTypeDefinitionNode>("\"d\" type T implements & A & B @x { \"f\" f(\"a\" a: Int! = 1 @y, b: [B]): [T!] @z }");

        Assert.Equal(("d", "T", false), (type.Description!.Value, type.Name.Value, type.IsExtension));
        Assert.Equal(["A", "B"], type.Interfaces.Select(i => i.Name.Value));
        Assert.Equal("@x", type.Directives[0].ToString());
        var field = Assert.Single(type.Fields);
        Assert.Equal(("f", "f", "[T!]", "@z"), (field.Description!.Value, field.Name.Value, field.Type.ToString(), field.Directives[0].ToString()));
        var argument = field.Arguments[0];
        Assert.Equal(("a", "a", "Int!", "1", "@y"), (argument.Description!.Value, argument.Name.Value, argument.Type.ToString(), argument.DefaultValue!.ToString(), argument.Directives[0].ToString()));
        Assert.Null(field.Arguments[1].DefaultValue);
    }

    [Fact]
    public void ParseDocument_ReadsInterfaceThatImplementsInterfaces()
    {
        var type = Single<InterfaceTypeDefinitionNode>("interface I implements A & B { a: Int }");

        Assert.Equal(["A", "B"], type.Interfaces.Select(i => i.Name.Value));
        Assert.Equal("a", Assert.Single(type.Fields).Name.Value);
    }

    [Theory]
    [InlineData("union U = A | B")]
    [InlineData("union U = | A | B")]
    public void ParseDocument_ReadsUnion(string text) =>
        Assert.Equal(["A", "B"], Single<UnionTypeDefinitionNode>(text).Members.Select(m => m.Name.Value));

    [Fact]
    public void ParseDocument_ReadsEnum()
    {
        var type = Single<EnumTypeDefinitionNode>("enum E @x { \"d\" A @y B on }");

        Assert.Equal(["A", "B", "on"], type.Values.Select(v => v.Name.Value));
        Assert.Equal(("d", "@y"), (type.Values[0].Description!.Value, type.Values[0].Directives[0].ToString()));
    }

    [Fact]
    public void ParseDocument_ReadsInputObject()
    {
        var type = Single<InputObjectTypeDefinitionNode>("input I @oneOf { \"d\" a: Int = 1 @x b: [I!] }");

        Assert.Equal("@oneOf", type.Directives[0].ToString());
        Assert.Equal(["a", "b"], type.Fields.Select(f => f.Name.Value));
        Assert.Equal(("d", "1", "@x"), (type.Fields[0].Description!.Value, type.Fields[0].DefaultValue!.ToString(), type.Fields[0].Directives[0].ToString()));
    }

    [Theory]
    [InlineData("directive @d on FIELD", false, "FIELD")]
    [InlineData("directive @d repeatable on | FIELD | ENUM_VALUE", true, "FIELD ENUM_VALUE")]
    [InlineData("directive @d(a: Int) repeatable on QUERY|MUTATION", true, "QUERY MUTATION")]
    public void ParseDocument_ReadsDirectiveDefinition(string text, bool repeatable, string locations)
    {
        var directive = Single<DirectiveDefinitionNode>(text);

        Assert.Equal(("d", repeatable, locations), (directive.Name.Value, directive.Repeatable, string.Join(' ', directive.Locations.Select(l => l.Value))));
    }

    [Theory]
    [InlineData("extend scalar A @x", typeof(ScalarTypeDefinitionNode))]
    [InlineData("extend type A @x", typeof(ObjectTypeDefinitionNode))]
    [InlineData("extend type A implements B", typeof(ObjectTypeDefinitionNode))]
    [InlineData("extend type A { a: Int }", typeof(ObjectTypeDefinitionNode))]
    [InlineData("extend interface A @x", typeof(InterfaceTypeDefinitionNode))]
    [InlineData("extend interface A implements B", typeof(InterfaceTypeDefinitionNode))]
    [InlineData("extend interface A { a: Int }", typeof(InterfaceTypeDefinitionNode))]
    [InlineData("extend union A @x", typeof(UnionTypeDefinitionNode))]
    [InlineData("extend union A = B", typeof(UnionTypeDefinitionNode))]
    [InlineData("extend enum A @x", typeof(EnumTypeDefinitionNode))]
    [InlineData("extend enum A { B }", typeof(EnumTypeDefinitionNode))]
    [InlineData("extend input A @x", typeof(InputObjectTypeDefinitionNode))]
    [InlineData("extend input A { a: Int }", typeof(InputObjectTypeDefinitionNode))]
    public void ParseDocument_WhenExtension_IsTheSameNodeMarkedSo(string text, Type kind)
    {
        var type = Single<TypeDefinitionNode>(text);

        Assert.IsType(kind, type);
        Assert.Equal((true, null, "A"), (type.IsExtension, type.Description, type.Name.Value));
        Assert.Equal((0, text.Length), (type.Span.Start, type.Span.End));
    }

    [Theory]
    [InlineData("type A")]
    [InlineData("interface A")]
    [InlineData("union A")]
    [InlineData("enum A")]
    [InlineData("input A")]
    [InlineData("scalar A")]
    public void ParseDocument_WhenDefinitionHasNoMembers_IsParsed(string text) => Assert.Equal(text, Single<TypeDefinitionNode>(text).ToString());

    [Fact]
    public void ParseDocument_WhenDescribed_SpanBeginsAtTheDescription()
    {
        var type = Single<ObjectTypeDefinitionNode>("# c\n\"d\"\ntype A { \"f\" f(\n\"a\" a: Int): Int }");

        Assert.Equal(new SourceLocation(2, 1), type.Location);
        Assert.Equal(new SourceLocation(3, 10), type.Fields[0].Location);
        Assert.Equal(new SourceLocation(4, 1), type.Fields[0].Arguments[0].Location);
    }

    [Fact]
    public void ParseDocument_WhenKeywordsAreNames_ReadsThemAsNames()
    {
        var text = "type type implements implements & on {\n  implements: type\n  extend(query: input = fragment): schema\n}";

        Assert.Equal(text, Single<ObjectTypeDefinitionNode>(text).ToString());
    }

    private static T Single<T>(string text)
        where T : DefinitionNode => Assert.IsType<T>(Assert.Single(Parser.ParseDocument(Source.FromText(text)).Definitions), exactMatch: false);
}
