namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class DefaultValueChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            input N { a: Int = "x" b: Int = 2147483648 c: String = 1 d: Boolean = "true" e: ID = 1.5 f: Float = "1" g: Float = 1e999 h: Int! = null }
            """,
            """
            a.graphql:2:20  N.a  The default value is wrong: "x" is not a value of Int.
            a.graphql:2:33  N.b  The default value is wrong: 2147483648 is not a value of Int.
            a.graphql:2:56  N.c  The default value is wrong: 1 is not a value of String.
            a.graphql:2:71  N.d  The default value is wrong: "true" is not a value of Boolean.
            a.graphql:2:86  N.e  The default value is wrong: 1.5 is not a value of ID.
            a.graphql:2:101  N.f  The default value is wrong: "1" is not a value of Float.
            a.graphql:2:116  N.g  The default value is wrong: 1e999 is not a value of Float.
            a.graphql:2:132  N.h  The default value is wrong: null is not a value of Int!.
            """
        },
        {
            """
            type Query { a: Int }
            enum E { A B }
            input N { a: E = "A" b: E = C c: [E!] = [A, null, D] d: [[Int]] = [[1], 2, ["x"]] }
            """,
            """
            a.graphql:3:18  N.a  The default value is wrong: "A" is not a value of E, which has A, B.
            a.graphql:3:29  N.b  The default value is wrong: C is not a value of E, which has A, B.
            a.graphql:3:45  N.c  The default value is wrong: null is not a value of E!.
            a.graphql:3:51  N.c  The default value is wrong: D is not a value of E, which has A, B.
            a.graphql:3:77  N.d  The default value is wrong: "x" is not a value of Int.
            """
        },
        {
            """
            type Query { a: Int }
            input M { x: Int! y: Int }
            input N { a: M = {y: 1} b: M = {x: 1, z: 1} c: M = {x: null} d: M = 1 e: [M] = {x: "s"} }
            """,
            """
            a.graphql:3:18  N.a  The default value is wrong: M needs its field x.
            a.graphql:3:39  N.b  The default value is wrong: M has no field z.
            a.graphql:3:56  N.c  The default value is wrong: null is not a value of Int!.
            a.graphql:3:69  N.d  The default value is wrong: 1 is not an object, which M takes.
            a.graphql:3:84  N.e  The default value is wrong: "s" is not a value of Int.
            """
        },
        {
            """
            type Query { a: Int }
            input O @oneOf { a: Int b: Int }
            input N { a: O = {} b: O = {a: 1, b: 1} c: O = {a: null} d: O = {z: 1} }
            """,
            """
            a.graphql:3:18  N.a  The default value is wrong: O takes exactly one field, and not null.
            a.graphql:3:28  N.b  The default value is wrong: O takes exactly one field, and not null.
            a.graphql:3:48  N.c  The default value is wrong: O takes exactly one field, and not null.
            a.graphql:3:65  N.d  The default value is wrong: O takes exactly one field, and not null.
            a.graphql:3:66  N.d  The default value is wrong: O has no field z.
            """
        },
        {
            """
            type Query { f(a: Int = true): Int }
            directive @d(a: Int = A) on FIELD
            """,
            """
            a.graphql:1:25  Query.f(a:)  The default value is wrong: true is not a value of Int.
            a.graphql:2:23  @d(a:)  The default value is wrong: A is not a value of Int.
            """
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        scalar S
        enum E { A }
        input M { x: Int! = 1 y: Int }
        input O @oneOf { a: Int b: Int }
        input N { a: Int = -2147483648 b: Float = 1 c: ID = 1 d: S = {a: [A]} e: [Int] = 1 f: [[Int]] = 1 g: M = {} h: M = {x: 2, y: null} i: O = {a: 1} j: E! = A k: [E] = null }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
