using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

public class SchemaBuilderTests
{
    [Fact]
    public void Build_WhenDefinitionsAndExtensionsStandInSeveralFiles_MergesThem()
    {
        var schema = Sdl.Schema(
            "extend type Query { satker: Satker } extend enum Eselon { III } extend schema { mutation: Ubah }",
            "type Query { a: Int } enum Eselon { I II } union Hasil = Satker type Satker { eselon: Eselon }",
            "extend union Hasil = Query extend type Satker implements Simpul { id: ID! } interface Simpul { id: ID! } type Ubah { a: Int } input N { a: Int } extend input N { b: Float }");

        Assert.Equal(
            """
            schema {
              query: Query
              mutation: Ubah
            }

            type Query {
              a: Int
              satker: Satker
            }

            enum Eselon {
              I
              II
              III
            }

            union Hasil = Satker | Query

            type Satker implements Simpul {
              eselon: Eselon
              id: ID!
            }

            interface Simpul {
              id: ID!
            }

            type Ubah {
              a: Int
            }

            input N {
              a: Int
              b: Float
            }
            """,
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Build_WhenSeveralFilesHaveSyntaxErrors_ReportsThemAllAndNothingElse()
    {
        var result = Sdl.Build("type Query {", "type Query { a: Nope }", "\ntype {");

        Assert.Null(result.Schema);
        Assert.Equal(["a.graphql:1:13", "c.graphql:2:6"], result.Problems.Select(p => p.Place.ToString()));
        Assert.All(result.Problems, p => Assert.Equal(SchemaStage.Syntax, p.Stage));
    }

    [Fact]
    public void Build_WhenRulesAndChecksFindProblems_ReportsBothSortedByFileAndLine()
    {
        var result = Sdl.Build("union U\ntype T { a: Nope }", "type Query { a: Int a: Int }\nenum E");

        Assert.Equal(
            """
            a.graphql:1:1  U  U has no members: give it at least one.
            a.graphql:2:13  T.a  There is no type Nope: define it or correct the name.
            b.graphql:1:14  Query.a  The field is defined twice: remove or rename one. (see also b.graphql:1:21)
            b.graphql:2:1  E  E has no values: give it at least one.
            """,
            string.Join('\n', result.Problems));
        Assert.Equal([SchemaStage.Types, SchemaStage.Definitions, SchemaStage.Definitions, SchemaStage.Types], result.Problems.Select(p => p.Stage));
    }

    [Fact]
    public void Build_WhenANameIsUnknown_SaysSoOnceAndMakesNoFalseProblemOfIt() => Assert.Equal(
        """
        a.graphql:1:11  U  There is no type Nope1: define it or correct the name.
        a.graphql:1:35  T  There is no type Nope2: define it or correct the name.
        a.graphql:1:50  T.a  There is no type Nope3: define it or correct the name.
        a.graphql:1:61  T.f(x:)  There is no type Nope4: define it or correct the name.
        """,
        Sdl.Problems("union U = Nope1 type T implements Nope2 & I { a: Nope3 f(x: Nope4 = 1): Int } interface I { a: Int f(x: Int): Int } type Query { t: T }"));

    [Fact]
    public void SchemaOrThrow_WhenThereAreProblems_ListsAllInTheMessage()
    {
        var exception = Assert.Throws<SchemaException>(() => Sdl.Schema("type Query { a: Nope }", "enum E"));

        Assert.Equal(
            """
            The schema has 2 problems:
            a.graphql:1:17  Query.a  There is no type Nope: define it or correct the name.
            b.graphql:1:1  E  E has no values: give it at least one.
            """,
            exception.Message);
    }

    [Fact]
    public void Build_WhenThereIsNoSource_AsksForAQueryType()
    {
        var problem = Assert.Single(Sdl.Build().Problems);

        Assert.Null(problem.Place);
        Assert.Equal("schema  There is no query type: define a type Query or name another one in \"schema { query: ... }\".", problem.ToString());
    }

    [Fact]
    public void Build_ReadsTheDirectivesOfTheSchemaItself()
    {
        var schema = Sdl.Schema(
            """
            type Query { a(x: Int @deprecated): Int @deprecated b: Int @deprecated(reason: "pakai a") c: Int }
            scalar S @specifiedBy(url: "https://contoh.test/s")
            enum E { A @deprecated(reason: "") }
            input N @oneOf { a: Int b: Int @deprecated }
            """);

        var query = schema.Query!;
        Assert.Equal(["No longer supported", "pakai a", null], query.Fields.Select(f => f.DeprecationReason));
        Assert.Equal("No longer supported", query.Fields.Find("a")!.Arguments.Find("x")!.DeprecationReason);
        Assert.Equal("https://contoh.test/s", Assert.IsType<ScalarType>(schema.FindType("S")).SpecifiedBy);
        Assert.Equal("", Assert.IsType<EnumType>(schema.FindType("E")).Values[0].DeprecationReason);
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("N")).IsOneOf);
    }

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: 3) }", "a.graphql:1:41  Query.a  @deprecated(reason:) takes a string: write the text in quotation marks.")]
    [InlineData("type Query { a: Int @deprecated(reason: null) }", "a.graphql:1:41  Query.a  @deprecated(reason:) takes a string: write the text in quotation marks.")]
    [InlineData("type Query { a: Int } scalar S @specifiedBy(url: A)", "a.graphql:1:50  S  @specifiedBy(url:) takes a string: write the text in quotation marks.")]
    public void Build_WhenADirectiveOfTheSchemaHasAWrongText_SaysSo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Fact]
    public void Build_GivesScalarsTheCodecsOfTheirNameInOrder()
    {
        var first = new TextCodec("Tanggal");
        var second = new TextCodec("Tanggal");

        var schema = SchemaBuilder.BuildOrThrow(Sdl.Sources("type Query { a: Tanggal b: Uang } scalar Tanggal scalar Uang"), [first, new TextCodec("String"), second, new TextCodec("Lain")]);

        Assert.Equal([first, second], Assert.IsType<ScalarType>(schema.FindType("Tanggal")).Codecs);
        Assert.Empty(Assert.IsType<ScalarType>(schema.FindType("Uang")).Codecs);
        // A specified scalar is read by the engine's own codec first; further ones can only write.
        Assert.Equal(["StringCodec", "TextCodec"], Assert.IsType<ScalarType>(schema.FindType("String")).Codecs.Select(c => c.GetType().Name));
    }

    [Fact]
    public void Build_WhenAScalarHasACodec_ItJudgesDefaultValues()
    {
        var problems = SchemaBuilder.Build(Sdl.Sources("type Query { f(a: T = \"x\", b: T = 1): Int } scalar T"), [new TextCodec("T")]).Problems;

        Assert.Equal("a.graphql:1:35  Query.f(b:)  The default value is wrong: 1 is not a value of T.", Assert.Single(problems).ToString());
    }
}
