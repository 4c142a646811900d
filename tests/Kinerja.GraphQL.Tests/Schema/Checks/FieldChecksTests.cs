namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class FieldChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            type A
            interface B
            extend type A @d
            directive @d on OBJECT
            """,
            """
            a.graphql:2:1  A  A has no fields: give it at least one. (see also a.graphql:4:1)
            a.graphql:3:1  B  B has no fields: give it at least one.
            """
        },
        {
            """
            type Query { __a(__b: Int): Int }
            type __T { a: Int }
            """,
            """
            a.graphql:1:14  Query.__a  Names with two leading underscores belong to introspection: rename __a.
            a.graphql:1:18  Query.__a(__b:)  Names with two leading underscores belong to introspection: rename __b.
            a.graphql:2:1  __T  Names with two leading underscores belong to introspection: rename __T.
            """
        },
        {
            """
            type Query { a: Int }
            input N { a: Int }
            type T { a: [N!]! f(x: Query, y: [T!]): Int }
            """,
            """
            a.graphql:3:13  T.a  [N!]! cannot be a field's type, because input objects are for arguments only: define an object type.
            a.graphql:3:24  T.f(x:)  Query cannot be given as input: use a scalar, an enum or an input object.
            a.graphql:3:34  T.f(y:)  [T!] cannot be given as input: use a scalar, an enum or an input object.
            """
        },
        {
            """
            type Query { a: Int }
            type T { f(x: Int! @deprecated, y: Int! = 1 @deprecated, z: Int @deprecated(reason: "r")): Int }
            """,
            "a.graphql:2:20  T.f(x:)  It is required, so nobody could stop using it: make it nullable or give it a default before deprecating it. (see also a.graphql:2:15)"
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        input N { a: Int }
        type T { f(n: [N!]! = []): [Query!]! @deprecated _a: Int }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
