namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class InterfaceChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            type T implements E & N & Query { a: Int }
            enum E { A }
            input N { a: Int }
            """,
            """
            a.graphql:2:19  T  T cannot implement E, which is an enum: only interfaces can be implemented.
            a.graphql:2:23  T  T cannot implement N, which is an input object: only interfaces can be implemented.
            a.graphql:2:27  T  T cannot implement Query, which is an object type: only interfaces can be implemented.
            """
        },
        {
            """
            type Query { a: Int }
            interface I implements I { a: Int }
            """,
            "a.graphql:2:24  I  I cannot implement itself: remove it from its own list."
        },
        {
            """
            type Query { a: Int }
            interface I { a: Int }
            type T implements I { a: Int }
            extend type T implements I
            """,
            "a.graphql:3:19  T  T implements I more than once: name it once. (see also a.graphql:4:26)"
        },
        {
            """
            type Query { a: Int }
            interface I implements J { a: Int }
            interface J implements I { a: Int }
            """,
            """
            a.graphql:2:24  J  J and I implement each other: remove one of the two. (see also a.graphql:3:24)
            a.graphql:3:24  I  I and J implement each other: remove one of the two. (see also a.graphql:2:24)
            """
        },
        {
            """
            type Query { a: Int }
            interface I { a: Int }
            interface J implements I { a: Int }
            type T implements J { a: Int }
            """,
            "a.graphql:3:24  T  T must also implement I, because J does: add it to the list. (see also a.graphql:4:19)"
        },
        {
            """
            type Query { a: Int }
            interface I { a(x: Int): I }
            type T implements I { b: Int }
            extend type T { c: Int }
            """,
            "a.graphql:2:15  T.a  The field is missing: I promises a: I. (see also a.graphql:3:1, a.graphql:4:1)"
        },
        {
            """
            type Query { a: Int }
            interface I { a(x: Int): I }
            type T implements I { a(x: Int): Query }
            """,
            "a.graphql:2:26  T.a  Its type Query does not fit I.a, which is I: use that type or a narrower one. (see also a.graphql:3:34)"
        },
        {
            """
            type Query { a: Int }
            interface I { a(x: Int): I }
            type T implements I { a: I }
            """,
            "a.graphql:2:17  T.a(x:)  The argument is missing: I.a has x: Int. (see also a.graphql:3:23)"
        },
        {
            """
            type Query { a: Int }
            interface I { a(x: Int): I }
            type T implements I { a(x: Int!): I }
            """,
            "a.graphql:2:20  T.a(x:)  Its type Int! must be Int, as in I.a. (see also a.graphql:3:28)"
        },
        {
            """
            type Query { a: Int }
            interface I { a(x: Int): I }
            type T implements I { a(x: Int, y: Int!): I }
            """,
            "a.graphql:3:33  T.a(y:)  It is required but I.a does not have it: make it nullable or give it a default. (see also a.graphql:2:15)"
        },
        {
            """
            type Query { a: Int }
            interface I { a: [Int!] }
            type T implements I { a: [Int]! }
            """,
            "a.graphql:2:18  T.a  Its type [Int]! does not fit I.a, which is [Int!]: use that type or a narrower one. (see also a.graphql:3:26)"
        },
        {
            """
            type Query { a: Int }
            interface I { a: Int }
            type T implements I { a: Int @deprecated }
            """,
            "a.graphql:3:30  T.a  It is deprecated but I.a is not: deprecate that one too. (see also a.graphql:3:26)"
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        interface I { a(x: Int): I }
        type T implements I { a(x: Int, y: Int! = 1, z: Int): T! }
        """,
        """
        type Query { a: Int }
        interface I { a: [Int] }
        interface J implements I { a: [Int!] }
        type T implements I & J { a: [Int!]! }
        """,
        """
        type Query { a: Int }
        interface I { a: U }
        union U = T
        type T implements I { a: T }
        """,
        """
        type Query { a: Int }
        interface I { a: Int @deprecated }
        type T implements I { a: Int @deprecated }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
