using Kinerja.Domain.Organisasi;

namespace Kinerja.Domain.Tests.Organisasi;

public sealed class NipTests
{
    [Theory]
    [InlineData("197001011990012001")]
    [InlineData("19700101 199001 2 001")]
    public void Parse_WhenEighteenDigits_DropsTheSpaces(string nip) => Assert.Equal("197001011990012001", Nip.Parse(nip, "nip")!.Teks);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Parse_WhenNothing_IsNone(string? nip) => Assert.Null(Nip.Parse(nip, "nip"));

    [Theory]
    [InlineData("19700101199001200")]
    [InlineData("1970010119900120011")]
    [InlineData("19700101-199001-2-001")]
    [InlineData("19700101199001200x")]
    [InlineData("١٩٧٠٠١٠١١٩٩٠٠١٢٠٠١")]
    public void Parse_WhenAnythingElse_IsRefused(string nip) => Refused.With("NIP_INVALID", new NipTidakSah("data.nip"), () => Nip.Parse(nip, "data.nip"));
}
