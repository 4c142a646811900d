using Kinerja.Domain.Organisasi;

namespace Kinerja.Domain.Tests.Organisasi;

public sealed class KodeSatkerTests
{
    [Theory]
    [InlineData("00")]
    [InlineData("8171")]
    public void Parse_WhenTwoOrFourDigits_IsThatCode(string kode) => Assert.Equal(kode, KodeSatker.Parse(kode, "kode").Teks);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("817")]
    [InlineData("81711")]
    [InlineData("81.7")]
    [InlineData(" 81 ")]
    [InlineData("8A")]
    [InlineData("٨١")]
    public void Parse_WhenAnythingElse_IsRefused(string? kode)
    {
        Assert.Null(KodeSatker.TryParse(kode));
        Refused.With("SATKER_KODE_INVALID", new KodeSatkerTidakSah(kode ?? "", "induk"), () => KodeSatker.Parse(kode, "induk"));
    }

    [Theory]
    [InlineData("00", JenisSatker.Pusat, true)]
    [InlineData("81", JenisSatker.Provinsi, true)]
    [InlineData("81", JenisSatker.Kabupaten, false)]
    [InlineData("81", JenisSatker.Kota, false)]
    [InlineData("8101", JenisSatker.Kabupaten, true)]
    [InlineData("8171", JenisSatker.Kota, true)]
    [InlineData("8171", JenisSatker.Provinsi, false)]
    [InlineData("0000", JenisSatker.Pusat, false)]
    public void Fits_WhenLengthIsThatOfTheLevel_IsTrue(string kode, JenisSatker jenis, bool fits) => Assert.Equal(fits, KodeSatker.Parse(kode, "kode").Fits(jenis));
}
