namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class DefaultValueCyclesTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            input A { a: A = {} }
            """,
            "a.graphql:2:18  A.a  The default value needs itself through A.a: give one of these fields null or a value."
        },
        {
            """
            type Query { a: Int }
            input A { b: B = {} }
            input B { a: A = {} }
            """,
            "a.graphql:2:18  A.b  The default value needs itself through A.b, B.a: give one of these fields null or a value. (see also a.graphql:3:18)"
        },
        {
            """
            type Query { a: Int }
            input A { a: [A] = [{}] }
            """,
            "a.graphql:2:20  A.a  The default value needs itself through A.a: give one of these fields null or a value."
        },
        {
            """
            type Query { a: Int }
            input A { x: B = {b: {}} }
            input B { b: B = {} a: A = {} }
            """,
            """
            a.graphql:2:18  A.x  The default value needs itself through A.x, B.b, B.a: give one of these fields null or a value. (see also a.graphql:3:18, a.graphql:3:28)
            a.graphql:3:18  B.b  The default value needs itself through B.b: give one of these fields null or a value.
            """
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        input A { a: A = {a: null} }
        """,
        """
        type Query { a: Int }
        input A { b: B = {a: {b: null}} }
        input B { a: A = {b: {a: null}} }
        """,
        """
        type Query { a: Int }
        input A { a: A b: Int = 1 }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
