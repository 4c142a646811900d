using Kinerja.Domain.Common;

namespace Kinerja.Domain.Tests.Common;

public sealed class TeksTests
{
    [Fact]
    public void Required_WhenTyped_IsTrimmed() => Assert.Equal("KPU  Kota Ambon", Teks.Required("\t KPU  Kota Ambon\u00a0\n", "nama", 20));

    [Fact]
    public void Required_WhenLinesAreOfWindows_HasPlainOnes() => Assert.Equal("satu\ndua\n\ntiga", Teks.Required("satu\r\ndua\r\n\r\ntiga", "nama", 20));

    [Fact]
    public void Required_WhenPairIsWhole_KeepsIt() => Assert.Equal("\U0001F5F3", Teks.Required("\U0001F5F3", "nama", 2));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    public void Required_WhenNothing_IsRefused(string? text)
    {
        Assert.Null(Teks.Optional(text, "nama", 20));
        Refused.With("TEXT_REQUIRED", new TeksKosong("nama"), () => Teks.Required(text, "nama", 20));
    }

    [Fact]
    public void Required_WhenAsLongAsAllowed_IsKept() => Assert.Equal("abc", Teks.Required(" abc ", "nama", 3));

    [Fact]
    public void Required_WhenLonger_IsRefused() => Refused.With("TEXT_TOO_LONG", new TeksTerlaluPanjang("nama", 3), () => Teks.Required("abcd", "nama", 3));

    // Built here, because half a pair does not survive the way through a test runner.
    [Fact]
    public void Required_WhenHalfAPair_IsRefused()
    {
        string[] broken = ["a\ud83d", "\udf3e", "\ud83dx", "\udf3e\ud83d", "\ud83d\ud83d\udf3e", "\U0001F5F3\ud83d"];

        foreach (var text in broken) Refused.With("TEXT_INVALID", new TeksRusak("nama"), () => Teks.Required(text, "nama", 20));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\rb")]
    [InlineData("a\fb")]
    public void Required_WhenControlCharacter_IsRefused(string text) => Refused.With("TEXT_INVALID", new TeksRusak("nama"), () => Teks.Required(text, "nama", 20));
}
