using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>Prices that mean nothing stop the start, each at its place.</summary>
public class PriceProblemsTests
{
    private const string Sdl = CostDirectives.Sdl + """

        type Query {
          a(jumlah: Int, pilih: Pilih): [O!] @listSize(arguments: ["jumlh", "pilih.batas", "pilih.ada"])
          b: O @cost(weight: 0)
          c: O @cost(weight: -1)
          d: Int @cost(weight: 0)
          e: Int @listSize(assumed: 3)
          f: [O!] @listSize(assumed: -3)
          g: [O!] @listSize(sizedFields: ["nodes"])
          h: O @listSize(sizedFields: ["node", "satu", "nodes"])
          i(x: Int @cost(weight: -2)): Int
        }
        input Pilih { ada: Int }
        type O { nodes: [O!] satu: O }
        """;

    [Fact]
    public void Prices_ThatMeanNothing_AreProblems()
    {
        Assert.Equal(
            """
            Query.a  @listSize names the argument "jumlh", but there is no 'jumlh'. Did you mean 'jumlah'?
            Query.a  @listSize names the argument "pilih.batas", but there is no 'batas'.
            Query.b  @cost(weight:) is 0, but every object that is read counts at least 1. Give a larger number or leave the directive out.
            Query.c  @cost(weight:) is -1. It must be 0 or more.
            Query.e  @listSize stands here, but the field gives neither a list nor an object with lists. Take it away.
            Query.f  @listSize(assumed:) is -3. It must be 0 or more.
            Query.g  @listSize(sizedFields:) is for a field that gives one object with lists; this one is a list itself. Leave sizedFields out.
            Query.h  @listSize names the field "node", but O has no list of that name. Did you mean 'nodes'?
            Query.h  @listSize names the field "satu", but O has no list of that name.
            Query.i(x:)  @cost(weight:) is -2. It must be 0 or more.
            """.ReplaceLineEndings("\n"),
            Problems(Sdl));
    }

    [Fact]
    public void Directives_OfTheSameNameWithOtherArguments_AreAProblemOnce()
    {
        Assert.Equal(
            "@cost  The engine reads costs from @cost, but this definition has other arguments: weight: Int! are expected. Copy it from CostDirectives.Sdl.",
            Problems("directive @cost(weight: String!) on FIELD_DEFINITION type Query { a: Int @cost(weight: \"5\") }"));
    }

    [Fact]
    public void Schema_WithoutTheDirectives_HasNone() =>
        Assert.Equal("", Problems("type Query { a(first: Int): [Query!] }"));

    private static string Problems(string sdl)
    {
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(sdl, "test.graphql")]);
        var found = Binder.Check(schema, new BindingOptions { Types = [] });
        return string.Join("\n", found.Where(p => p.Message.Contains("@cost", StringComparison.Ordinal) || p.Message.Contains("@listSize", StringComparison.Ordinal)).Select(p => $"{p.Coordinate}  {p.Message}"));
    }
}
