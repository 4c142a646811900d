using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

public class SchemaDiffTests
{
    private const string Query = "type Query { q: Int } ";

    /// <summary>Old text, new text, and each change with what it means for clients.</summary>
    public static readonly TheoryData<string, string, string> Changes = new()
    {
        { "type T { a: Int }", "type T { a: Int }", "" },
        { "type T { a: Int }", "", "Breaking TypeRemoved T" },
        { "type T { a: ID }", "type T { a: Int }", "Breaking TypeRemoved ID\nBreaking FieldChangedKind T.a" },
        { "", "scalar S", "Safe TypeAdded S" },
        { "type T { a: Int }", "interface T { a: Int }", "Breaking TypeChangedKind T" },
        { "scalar T", "enum T { A }", "Breaking TypeChangedKind T" },
        { "union T = Query | U type U { a: Int }", "union T = U | V type U { a: Int } type V { a: Int }", "Safe TypeAdded V\nDangerous TypeAddedToUnion T\nBreaking TypeRemovedFromUnion T" },
        { "enum E { A B }", "enum E { C B }", "Dangerous ValueAddedToEnum E.C\nBreaking ValueRemovedFromEnum E.A" },
        { "input N { a: Int }", "input N { a: Int b: Int! c: Int! = 1 d: Int }", "Breaking RequiredInputFieldAdded N.b\nDangerous OptionalInputFieldAdded N.c\nDangerous OptionalInputFieldAdded N.d" },
        { "input N { a: Int b: Int }", "input N { a: Int }", "Breaking FieldRemoved N.b" },
        { "input N { a: Int }", "input N { a: Int! }", "Breaking FieldChangedKind N.a" },
        { "input N { a: Int! b: [Int!]! c: Int }", "input N { a: Int b: [Int] c: [Int] }", "Safe FieldChangedKindSafe N.a\nSafe FieldChangedKindSafe N.b\nBreaking FieldChangedKind N.c" },
        { "input N { a: Int = 1 b: Int = 1 c: Int }", "input N { a: Int = 2 b: Int c: Int = 3 }", "Dangerous InputFieldDefaultValueChange N.a\nDangerous InputFieldDefaultValueChange N.b\nSafe InputFieldDefaultValueAdded N.c" },
        { "input N { a: M = {x: [1], y: {x: 2}} } input M { x: [Int] y: M }", "input N { a: M = {y: {x: 2}, x: [1]} } input M { x: [Int] y: M }", "" },
        { "interface I { a: Int } interface J { a: Int } type T implements I { a: Int }", "interface I { a: Int } interface J { a: Int } type T implements J { a: Int }", "Dangerous ImplementedInterfaceAdded T\nBreaking ImplementedInterfaceRemoved T" },
        { "type T { a: Int b: Int }", "type T { b: Int c: Int }", "Breaking FieldRemoved T.a\nSafe FieldAdded T.c" },
        { "type T { a: Int b: Int! c: [Int] d: Int e: [Int] }", "type T { a: Int! b: Int c: [Int!]! d: [Int] e: Int }", "Safe FieldChangedKindSafe T.a\nBreaking FieldChangedKind T.b\nSafe FieldChangedKindSafe T.c\nBreaking FieldChangedKind T.d\nBreaking FieldChangedKind T.e" },
        { "type T { f(a: Int): Int }", "type T { f(b: Int, c: Int!): Int }", "Breaking ArgRemoved T.f(a:)\nDangerous OptionalArgAdded T.f(b:)\nBreaking RequiredArgAdded T.f(c:)" },
        { "type T { f(a: Int, b: Int!): Int }", "type T { f(a: Int!, b: Int): Int }", "Breaking ArgChangedKind T.f(a:)\nSafe ArgChangedKindSafe T.f(b:)" },
        { "type T { f(a: Int = 1, b: Int): Int }", "type T { f(a: Int = 2, b: Int = 1): Int }", "Dangerous ArgDefaultValueChange T.f(a:)\nSafe ArgDefaultValueAdded T.f(b:)" },
        { "type T { f(a: Int! = 1): Int }", "type T { f(a: Int = 1): Int }", "Safe ArgChangedKindSafe T.f(a:)" },
        { "directive @d on FIELD", "directive @e on FIELD", "Breaking DirectiveRemoved @d\nSafe DirectiveAdded @e" },
        { "directive @d(a: Int) on FIELD", "directive @d(b: Int, c: Int!) on FIELD", "Safe OptionalDirectiveArgAdded @d(b:)\nBreaking RequiredDirectiveArgAdded @d(c:)\nBreaking DirectiveArgRemoved @d(a:)" },
        { "directive @d(a: Int) on FIELD", "directive @d(a: Int!) on FIELD", "Breaking ArgChangedKind @d(a:)" },
        { "directive @d repeatable on FIELD | QUERY", "directive @d on QUERY | MUTATION", "Breaking DirectiveRepeatableRemoved @d\nBreaking DirectiveLocationRemoved @d\nSafe DirectiveLocationAdded @d" },
        { "directive @d on FIELD", "directive @d repeatable on FIELD", "Safe DirectiveRepeatableAdded @d" },
        { "type T { a(x: Int): Int } enum E { A } \"x\" directive @d on FIELD", "\"t\" type T { \"a\" a(\"x\" x: Int): Int } \"e\" enum E { \"A\" A } directive @d on FIELD", "Safe DescriptionChanged T\nSafe DescriptionChanged T.a(x:)\nSafe DescriptionChanged T.a\nSafe DescriptionChanged E\nSafe DescriptionChanged E.A\nSafe DescriptionChanged @d" },
        { "type T { a: Int @deprecated b: Int } enum E { A }", "type T { a: Int b: Int @deprecated(reason: \"r\") } enum E { A @deprecated }", "Safe DeprecationChanged T.a\nSafe DeprecationChanged T.b\nSafe DeprecationChanged E.A" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Compare_FindsEveryChange(string old, string @new, string expected)
    {
        var changes = SchemaDiff.Compare(Sdl.Schema(Query + old), Sdl.Schema(Query + @new));

        Assert.Equal(expected, string.Join('\n', changes.Select(c => $"{c.Severity} {c.Kind} {c.Coordinate}")));
    }

    [Fact]
    public void EveryKind_HasAnExample()
    {
        var shown = Changes.SelectMany(row => row.Data.Item3.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => Enum.Parse<SchemaChangeKind>(line.Split(' ')[1]));

        Assert.Equal(Enum.GetValues<SchemaChangeKind>(), shown.Distinct().Order());
    }

    [Fact]
    public void ToString_ReadsAsALine()
    {
        var changes = SchemaDiff.Compare(Sdl.Schema("type Query { a(x: Int = 1): Int b: Int }"), Sdl.Schema("type Query { a(x: Int = 2): Int b: Int @deprecated }"));

        Assert.Equal(
            """
            Dangerous  Query.a(x:)  Its default was 1 and is 2.
            Safe  Query.b  It is deprecated now: No longer supported
            """,
            string.Join('\n', changes));
    }
}
