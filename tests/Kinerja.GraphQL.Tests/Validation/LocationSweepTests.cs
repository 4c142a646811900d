using System.Text;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Validation;

namespace Kinerja.GraphQL.Tests.Validation;

public class LocationSweepTests
{
    [Theory]
    [InlineData("a b")]
    [InlineData("a\nb\n\nc")]
    [InlineData("a\r\nb\rc\r\r\n")]
    [InlineData("\uFEFFé日\U0001F600x\n\U0001F600é y")]
    public void Of_AtEveryCharacter_AgreesWithTheSource(string text)
    {
        var source = Source.FromText(text);
        var starts = text.EnumerateRunes().Aggregate(new List<int> { 0 }, (list, rune) => [.. list, list[^1] + rune.Utf8SequenceLength]);

        // The second half of a line end made of two characters is no place where a node can begin.
        starts.RemoveAll(offset => offset > 0 && offset < source.Utf8.Length && source.Utf8[offset] == '\n' && source.Utf8[offset - 1] == '\r');
        var found = LocationSweep.Of(starts.AsEnumerable().Reverse().Select(offset => new NameNode(new SourceSpan(source, offset, offset), "x")));

        Assert.Equal(starts.Select(source.LocationAt), starts.Select(offset => found[(source, offset)]));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), starts[^1]);
    }

    [Fact]
    public void Of_WhenNodesComeFromSeveralTexts_KeepsThemApart()
    {
        var (first, second) = (Source.FromText("a\nb"), Source.FromText("ab"));

        var found = LocationSweep.Of([new NameNode(new SourceSpan(first, 2, 3), "b"), new NameNode(new SourceSpan(second, 1, 2), "b")]);

        Assert.Equal(new SourceLocation(2, 1), found[(first, 2)]);
        Assert.Equal(new SourceLocation(1, 2), found[(second, 1)]);
    }
}
