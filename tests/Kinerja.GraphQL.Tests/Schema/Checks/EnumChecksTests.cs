namespace Kinerja.GraphQL.Tests.Schema.Checks;

public class EnumChecksTests
{
    public static readonly TheoryData<string, string> Refused = new()
    {
        {
            """
            type Query { a: Int }
            enum E
            """,
            "a.graphql:2:1  E  E has no values: give it at least one."
        },
        {
            """
            type Query { a: Int }
            enum E { __A B }
            """,
            "a.graphql:2:10  E.__A  Names with two leading underscores belong to introspection: rename __A."
        },
    };

    public static readonly TheoryData<string> Allowed = new()
    {
        """
        type Query { a: Int }
        enum E { A B @deprecated }
        enum F
        extend enum F { A }
        """,
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WhenNotAllowed_SaysWhereAndWhatToDo(string sdl, string expected) => Assert.Equal(expected, Sdl.Problems(sdl));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Build_WhenAllowed_SaysNothing(string sdl) => Assert.Equal("", Sdl.Problems(sdl));
}
