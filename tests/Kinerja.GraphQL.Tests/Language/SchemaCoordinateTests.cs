using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

public class SchemaCoordinateTests
{
    public static TheoryData<string, SchemaCoordinate> Coordinates => new()
    {
        { "Satker", SchemaCoordinate.OfType("Satker") },
        { "Satker.anak", SchemaCoordinate.OfMember("Satker", "anak") },
        { "Satker.anak(urut:)", SchemaCoordinate.OfArgument("Satker", "anak", "urut") },
        { "@pakai", SchemaCoordinate.OfDirective("pakai") },
        { "@pakai(alasan:)", SchemaCoordinate.OfDirectiveArgument("pakai", "alasan") },
        { "_.__typename(_0:)", SchemaCoordinate.OfArgument("_", "__typename", "_0") },
    };

    [Theory]
    [MemberData(nameof(Coordinates))]
    public void Parse_ReadsWhatToStringWrites(string text, SchemaCoordinate coordinate)
    {
        Assert.Equal(coordinate, SchemaCoordinate.Parse(text));
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("@", 1)]
    [InlineData("@@a", 1)]
    [InlineData(" A", 0)]
    [InlineData("A ", 1)]
    [InlineData("A .b", 1)]
    [InlineData("A.", 2)]
    [InlineData("A..b", 2)]
    [InlineData("A.b.c", 3)]
    [InlineData("A(b:)", 1)]
    [InlineData("A.b(", 4)]
    [InlineData("A.b()", 4)]
    [InlineData("A.b(c)", 5)]
    [InlineData("A.b(c:", 6)]
    [InlineData("A.b(c: )", 6)]
    [InlineData("A.b(c:1)", 6)]
    [InlineData("A.b(c:)d", 7)]
    [InlineData("@a.b", 2)]
    [InlineData("@a(b:)(", 6)]
    [InlineData("1", 0)]
    [InlineData("A.é", 2)]
    public void Parse_WhenNotACoordinate_IsRefusedAt(string text, int offset) =>
        Assert.Equal(offset, Assert.Throws<GraphQLSyntaxException>(() => SchemaCoordinate.Parse(text)).Place.Start);
}
