using System.Text;
using Kinerja.Api.Features.Common;

namespace Kinerja.Api.Tests.Features.Common;

public sealed class GlobalIdTests
{
    [Theory]
    [InlineData("Satker", 12)]
    [InlineData("UnitKerja", 1)]
    [InlineData("Jabatan", long.MaxValue)]
    [InlineData("Pejabat", 3)]
    [InlineData("Pengguna", 4)]
    [InlineData("Penugasan", 5)]
    public void TryParse_OfWhatWasMadeHere_GivesItBack(string jenis, long nomor)
    {
        var text = GlobalId.Of(jenis, nomor);

        var id = GlobalId.TryParse(text)!;

        Assert.Equal((jenis, nomor, text), (id.Jenis, id.Nomor, id.Teks));
        Assert.Equal(nomor, GlobalId.NomorOf(text, jenis));
        Assert.Null(GlobalId.NomorOf(text, "Lain"));
    }

    [Theory]
    [InlineData("Satker:0")]
    [InlineData("Satker:-1")]
    [InlineData("Satker:+1")]
    [InlineData("Satker:012")]
    [InlineData("Satker: 12")]
    [InlineData("Satker:12 ")]
    [InlineData("Satker:9223372036854775808")]
    [InlineData("Satker:")]
    [InlineData("Satker")]
    [InlineData("satker:12")]
    [InlineData("Jejak:12")]
    [InlineData(":12")]
    [InlineData("")]
    public void TryParse_OfWhatNamesNothing_IsNull(string plain) =>
        Assert.Null(GlobalId.TryParse(System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(plain))));

    [Fact]
    public void TryParse_OfAnotherSpelling_IsNull()
    {
        var text = GlobalId.Of("Satker", 12);
        Assert.Equal("U2F0a2VyOjEy", text);

        // The last of these decodes to the same bytes: its surplus bits are not zero.
        foreach (var other in new[] { text + "=", " " + text, text + "\n", text + "A", "", new string('A', 100), "U2F0a2VyOjF=", "U2F0a2VyOjF" }) Assert.Null(GlobalId.TryParse(other));
        Assert.Equal(1, GlobalId.TryParse("U2F0a2VyOjE")!.Nomor);
        Assert.Null(GlobalId.TryParse(null));
    }
}
