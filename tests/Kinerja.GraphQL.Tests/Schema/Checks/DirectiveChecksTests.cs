namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class DirectiveChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            directive @__d(__x: Int) on FIELD
            type Query { a: Int }
            
            """,
            """
            a.graphql:1:1  @__d  Names with two leading underscores belong to introspection: rename __d.
            a.graphql:1:16  @__d(__x:)  Names with two leading underscores belong to introspection: rename __x.
            """
        },
        {
            """
            directive @d(a: Query, b: Int! @deprecated, c: Int = "x") on FIELD
            type Query { a: Int }
            
            """,
            """
            a.graphql:1:14  @d(a:)  Query cannot be given as input: use a scalar, an enum or an input object.
            a.graphql:1:32  @d(b:)  It is required, so nobody could stop using it: make it nullable or give it a default before deprecating it. (see also a.graphql:1:27)
            a.graphql:1:54  @d(c:)  The default value is wrong: "x" is not a value of Int.
            """
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        directive @d(a: Int, b: Int! = 1 @deprecated, c: Int @deprecated) on FIELD
        type Query { a: Int }
        
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
