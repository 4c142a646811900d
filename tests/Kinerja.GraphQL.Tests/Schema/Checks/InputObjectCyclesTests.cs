namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class InputObjectCyclesTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            input A { a: A! }
            """,
            "a.graphql:2:11  A  No value of A could ever be complete, because it needs itself through A.a: make one of these fields nullable."
        },
        {
            """
            type Query { a: Int }
            input A { b: B! }
            input B { c: C! }
            input C { a: A! }
            """,
            "a.graphql:2:11  A  No value of A could ever be complete, because it needs itself through A.b, B.c, C.a: make one of these fields nullable. (see also a.graphql:3:11, a.graphql:4:11)"
        },
        {
            """
            type Query { a: Int }
            input A { b: B! c: C! }
            input B { a: A! }
            input C { a: A! c: C! }
            """,
            """
            a.graphql:2:11  A  No value of A could ever be complete, because it needs itself through A.b, B.a: make one of these fields nullable. (see also a.graphql:3:11)
            a.graphql:2:17  A  No value of A could ever be complete, because it needs itself through A.c, C.a: make one of these fields nullable. (see also a.graphql:4:11)
            a.graphql:4:17  C  No value of C could ever be complete, because it needs itself through C.c: make one of these fields nullable.
            """
        },
        {
            """
            type Query { a: Int }
            input A @oneOf { a: A b: B }
            input B { a: A! }
            """,
            """
            a.graphql:2:18  A  No value of A could ever be complete, because it needs itself through A.a: make one of these fields nullable.
            a.graphql:2:23  A  No value of A could ever be complete, because it needs itself through A.b, B.a: make one of these fields nullable. (see also a.graphql:3:11)
            """
        },
        {
            """
            type Query { a: Int }
            input X { a: A! }
            input A { a: A! }
            """,
            "a.graphql:3:11  A  No value of A could ever be complete, because it needs itself through A.a: make one of these fields nullable."
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        input A { a: A b: [A!]! }
        """,
        """
        type Query { a: Int }
        input A { b: B! }
        input B { a: A }
        """,
        """
        type Query { a: Int }
        input A @oneOf { a: A b: Int }
        input B { a: A! }
        """,
        """
        type Query { a: Int }
        input A @oneOf { a: [A] }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
