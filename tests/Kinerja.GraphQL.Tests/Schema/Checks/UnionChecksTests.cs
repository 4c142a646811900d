namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class UnionChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            union U
            """,
            "a.graphql:2:1  U  U has no members: give it at least one."
        },
        {
            """
            type Query { a: Int }
            union U = Query | Query
            """,
            "a.graphql:2:11  U  Query is a member of U more than once: name it once. (see also a.graphql:2:19)"
        },
        {
            """
            type Query { a: Int }
            union U = Query
            extend union U = Query
            """,
            "a.graphql:2:11  U  Query is a member of U more than once: name it once. (see also a.graphql:3:18)"
        },
        {
            """
            type Query { a: Int }
            union U = I | N
            interface I { a: Int }
            input N { a: Int }
            """,
            """
            a.graphql:2:11  U  I is an interface and cannot be a member of U: only object types can.
            a.graphql:2:15  U  N is an input object and cannot be a member of U: only object types can.
            """
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        union U = Query | T
        type T { a: Int }
        union V
        extend union V = T
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
