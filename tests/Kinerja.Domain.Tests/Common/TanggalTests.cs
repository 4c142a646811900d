using Kinerja.Domain.Common;

namespace Kinerja.Domain.Tests.Common;

public sealed class TanggalTests
{
    [Theory]
    [InlineData(1945, 8, 17)]
    [InlineData(2199, 12, 31)]
    public void Plausible_WhenWithinTheRepublic_IsThatDay(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Tanggal.Plausible(new DateOnly(year, month, day), "berlakuDari"));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1945, 8, 16)]
    [InlineData(2200, 1, 1)]
    public void Plausible_WhenOutside_IsRefused(int year, int month, int day)
    {
        var hari = new DateOnly(year, month, day);

        Refused.With("DATE_OUT_OF_RANGE", new TanggalTidakMungkin(hari, "berlakuDari"), () => Tanggal.Plausible(hari, "berlakuDari"));
        Refused.With("DATE_OUT_OF_RANGE", new TanggalTidakMungkin(hari, "berlakuSampai"), () => Tanggal.Plausible((DateOnly?)hari, "berlakuSampai"));
    }

    [Fact]
    public void Plausible_WhenNone_IsNone() => Assert.Null(Tanggal.Plausible((DateOnly?)null, "berlakuSampai"));

    [Fact]
    public void CheckSpan_WhenItEndsBeforeItBegins_IsRefused()
    {
        var hari = new DateOnly(2024, 1, 1);

        Tanggal.CheckSpan(hari, hari, "sampai");
        Tanggal.CheckSpan(hari, null, "sampai");
        Refused.With("DATE_SPAN_REVERSED", new MasaTerbalik(hari, hari.AddDays(-1), "sampai"), () => Tanggal.CheckSpan(hari, hari.AddDays(-1), "sampai"));
    }
}
