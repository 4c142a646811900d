using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Tests.Language;

public class SourceTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 1, 1, 2)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\r\r\nc", 6, 4, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("a\r", 2, 2, 1)]
    [InlineData("a\n\nb", 3, 3, 1)]
    [InlineData("é b", 3, 1, 3)]
    [InlineData("😀 b", 5, 1, 4)]
    [InlineData("\uFEFFa", 3, 1, 2)]
    [InlineData("é\n😀 b", 8, 2, 4)]
    [InlineData("a\u2028b", 4, 1, 3)]
    [InlineData("ab", 99, 1, 3)]
    public void LocationAt_CountsLinesAndUtf16Columns(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), Source.FromText(text).LocationAt(offset));

    [Fact]
    public void FromText_WhenSurrogateStandsAlone_IsRefusedThere()
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Source.FromText("é\n  \uD83D"));

        Assert.Equal(new SourceLocation(2, 3), refusal.Place.Location);
    }

    [Fact]
    public void Source_WhenTheCallersBufferChanges_StaysAsItWas()
    {
        var buffer = "{a}"u8.ToArray();
        var source = new Source(buffer);

        buffer[1] = (byte)'b';

        Assert.Equal("{a}", source.Text(0, 3));
    }
}
