namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class InputObjectChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            input N
            """,
            "a.graphql:2:1  N  N has no fields: give it at least one."
        },
        {
            """
            type Query { a: Int }
            input N { a: Query b: [U] }
            union U = Query
            """,
            """
            a.graphql:2:14  N.a  Query cannot be given as input: use a scalar, an enum or an input object.
            a.graphql:2:23  N.b  [U] cannot be given as input: use a scalar, an enum or an input object.
            """
        },
        {
            """
            type Query { a: Int }
            input N { a: Int! @deprecated b: Int! = 1 @deprecated __c: Int }
            """,
            """
            a.graphql:2:19  N.a  It is required, so nobody could stop using it: make it nullable or give it a default before deprecating it. (see also a.graphql:2:14)
            a.graphql:2:55  N.__c  Names with two leading underscores belong to introspection: rename __c.
            """
        },
        {
            """
            type Query { a: Int }
            input N @oneOf { a: Int! b: Int = 1 c: Int }
            """,
            """
            a.graphql:2:21  N.a  A field of a @oneOf input object must be nullable, because only one of them is given: remove the "!".
            a.graphql:2:26  N.b  A field of a @oneOf input object has no default, because it would always be given: remove the default.
            """
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        input N @oneOf { a: Int b: M }
        input M { n: N! e: E! = A }
        enum E { A }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
