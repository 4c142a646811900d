namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class RootTypeChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            "type Mutation { a: Int }",
            """
            schema  There is no query type: define a type Query or name another one in "schema { query: ... }".
            """
        },
        {
            """
            schema { mutation: M }
            type M { a: Int }
            """,
            """
            a.graphql:1:1  schema  There is no query type: define a type Query or name another one in "schema { query: ... }".
            """
        },
        {
            """
            schema { query: I mutation: E subscription: T }
            interface I { a: Int }
            enum E { A }
            type T { a: Int }
            """,
            """
            a.graphql:1:17  schema  The root type of query must be an object type, but I is an interface.
            a.graphql:1:29  schema  The root type of mutation must be an object type, but E is an enum.
            """
        },
        {
            "input Query { a: Int }",
            "a.graphql:1:1  schema  The root type of query must be an object type, but Query is an input object."
        },
        {
            """
            schema { query: T mutation: T subscription: T }
            type T { a: Int }
            """,
            "a.graphql:1:17  schema  T is the root type of query and mutation and subscription: give each its own type. (see also a.graphql:1:29, a.graphql:1:45)"
        },
        {
            """
            type Query { a: Int }
            extend schema { mutation: Query }
            """,
            "a.graphql:2:27  schema  Query is the root type of query and mutation: give each its own type."
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        schema { query: A mutation: B subscription: C }
        type A { a: Int }
        type B { a: Int }
        type C { a: Int }
        """,
        """
        type Query { a: Int }
        extend schema { mutation: M }
        type M { a: Int }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
