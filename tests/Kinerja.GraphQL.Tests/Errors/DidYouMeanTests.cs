namespace Kinerja.GraphQL.Tests.Errors;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("Sakter", " (did you mean Satker?)")]
    [InlineData("satker", " (did you mean Satker?)")]
    [InlineData("Satkers", " (did you mean Satker?)")]
    [InlineData("Pegawia", " (did you mean Pegawai?)")]
    [InlineData("Indikator", "")]
    [InlineData("X", "")]
    [InlineData("a", " (did you mean A?)")]
    public void Hint_NamesTheNearestOrNothing(string name, string expected) => Assert.Equal(expected, DidYouMean.Hint(name, ["Pegawai", "Satker", "A", "B"]));
}
