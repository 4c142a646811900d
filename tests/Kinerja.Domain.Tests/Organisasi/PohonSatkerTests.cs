using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using static Kinerja.Domain.Tests.Organisasi.Kantor;

namespace Kinerja.Domain.Tests.Organisasi;

/// <summary>A small Papua: Merauke (4) moved from 91 (2) to 93 (3), which was founded on that day; Jayapura (5) stayed.</summary>
public sealed class PohonSatkerTests
{
    private static readonly DateOnly Pindah = Hari("2022-07-25");

    private static readonly PohonSatker Papua = new(
    [
        new(1, "00", "KPU Republik Indonesia", JenisSatker.Pusat, null, Masa.SejakDahulu, null),
        new(2, "91", "KPU Provinsi Papua", JenisSatker.Provinsi, 1, Masa.SejakDahulu, null),
        new(3, "93", "KPU Provinsi Papua Selatan", JenisSatker.Provinsi, 1, Pindah, null),
        new(4, "9101", "KPU Kabupaten Merauke", JenisSatker.Kabupaten, 2, Masa.SejakDahulu, Hari("2022-07-24")),
        new(4, "9301", "KPU Kabupaten Merauke", JenisSatker.Kabupaten, 3, Pindah, null),
        new(5, "9103", "KPU Kabupaten Jayapura", JenisSatker.Kabupaten, 2, Masa.SejakDahulu, null),
    ]);

    [Theory]
    [InlineData("9101", "2021-01-01", 4L)]
    [InlineData("9101", "2022-07-24", 4L)]
    [InlineData("9101", "2026-01-01", 4L)]
    [InlineData("9301", "2026-01-01", 4L)]
    [InlineData("9301", "2021-01-01", 4L)]
    [InlineData("9199", "2021-01-01", null)]
    public void FindByKode_WhenHeldAtAnyTime_IsItsHolder(string kode, string pada, long? expected) => Assert.Equal(expected, Papua.FindByKode(kode, Hari(pada)));

    [Theory]
    [InlineData("2000-01-01", 8L)]
    [InlineData("2010-06-01", 8L)]
    [InlineData("2015-01-01", 8L)]
    [InlineData("2020-01-01", 9L)]
    [InlineData("2030-01-01", 9L)]
    public void FindByKode_WhenHeldByTwo_IsTheHolderOfTheDayElseTheLastBefore(string pada, long expected)
    {
        var pohon = new PohonSatker(
        [
            new(9, "1101", "Kedua", JenisSatker.Kota, 1, Hari("2020-01-01"), Hari("2024-12-31")),
            new(8, "1101", "Pertama", JenisSatker.Kota, 1, Hari("2010-01-01"), Hari("2012-12-31")),
        ]);

        Assert.Equal(expected, pohon.FindByKode("1101", Hari(pada)));
    }

    [Fact]
    public void At_WhenMoved_IsTheVersionOfTheDay()
    {
        Assert.Equal(("9101", 2L), (Papua.At(4, Hari("2022-07-24"))!.Kode, Papua.At(4, Hari("2022-07-24"))!.IndukId));
        Assert.Equal(("9301", 3L), (Papua.At(4, Pindah)!.Kode, Papua.At(4, Pindah)!.IndukId));
        Assert.Null(Papua.At(3, Hari("2022-07-24")));
    }

    [Theory]
    [InlineData("2022-07-24", null)]
    [InlineData("2000-01-01", "2022-07-24")]
    public void CheckVersion_WhenKodeIsTakenAtSomeTime_IsRefused(string dari, string? sampai) => Refused.With(
        "SATKER_KODE_TAKEN", new KodeSatkerTerpakai("9101", "KPU Kabupaten Merauke"),
        () => Papua.CheckVersion(null, "9101", JenisSatker.Kabupaten, 2, Hari(dari), sampai is null ? null : Hari(sampai)));

    [Fact]
    public void CheckVersion_WhenKodeIsFreeByThen_Passes() => Papua.CheckVersion(null, "9101", JenisSatker.Kabupaten, 2, Pindah, null);

    [Fact]
    public void CheckVersion_WhenKodeIsItsOwn_Passes() => Papua.CheckVersion(5, "9103", JenisSatker.Kabupaten, 2, Hari("2024-01-01"), null);

    [Fact]
    public void CheckVersion_WhenIndukIsNotYetInForce_IsRefused() => Refused.With(
        "SATKER_INDUK_NOT_IN_FORCE", new IndukSatkerTidakBerlaku("93", Hari("2022-07-24")), () => Papua.CheckVersion(5, "9103", JenisSatker.Kabupaten, 3, Hari("2022-07-24"), null));

    [Fact]
    public void CheckVersion_WhenIndukEndsBefore_IsRefused()
    {
        var pohon = new PohonSatker([.. Papua.Semua.Select(c => c.SatkerId == 2 ? c with { BerlakuSampai = Hari("2030-12-31") } : c)]);

        Refused.With("SATKER_INDUK_NOT_IN_FORCE", new IndukSatkerTidakBerlaku("91", Hari("2025-01-01")), () => pohon.CheckVersion(null, "9150", JenisSatker.Kabupaten, 2, Hari("2025-01-01"), null));
        pohon.CheckVersion(null, "9150", JenisSatker.Kabupaten, 2, Hari("2025-01-01"), Hari("2030-12-31"));
    }

    [Fact]
    public void CheckVersion_WhenIndukIsUnknown_IsRefused() => Refused.With(
        "SATKER_INDUK_NOT_IN_FORCE", new IndukSatkerTidakBerlaku("?", Pindah), () => Papua.CheckVersion(5, "9103", JenisSatker.Kabupaten, 99, Pindah, null));

    [Theory]
    [InlineData(1L)]
    [InlineData(5L)]
    public void CheckVersion_WhenIndukIsOfTheWrongLevel_IsRefused(long induk) => Refused.With(
        "SATKER_INDUK_UNFIT", new IndukSatkerTidakCocok(JenisSatker.Kota), () => Papua.CheckVersion(null, "9171", JenisSatker.Kota, induk, Pindah, null));

    [Fact]
    public void CheckVersion_WhenUnderOneBelow_IsRefused() => Refused.With(
        "SATKER_CYCLE", new IndukSatkerBerputar("91", "9103"), () => Papua.CheckVersion(2, "91", JenisSatker.Provinsi, 5, Hari("2024-01-01"), null));

    [Fact]
    public void CheckVersion_WhenUnderItself_IsRefused() => Refused.With(
        "SATKER_CYCLE", new IndukSatkerBerputar("91", "91"), () => Papua.CheckVersion(2, "91", JenisSatker.Provinsi, 2, Hari("2024-01-01"), null));

    [Fact]
    public void CheckClose_WhenOthersStandUnderItAfterwards_IsRefused()
    {
        Refused.With("SATKER_HAS_ANAK", new SatkerMasihPunyaAnak("91", 1), () => Papua.CheckClose(2, Pindah));
        Refused.With("SATKER_HAS_ANAK", new SatkerMasihPunyaAnak("91", 2), () => Papua.CheckClose(2, Hari("2022-07-23")));
    }

    [Fact]
    public void CheckClose_WhenNobodyDoesAnyMore_Passes()
    {
        var withoutJayapura = new PohonSatker(Papua.Semua.Where(c => c.SatkerId != 5));

        withoutJayapura.CheckClose(2, Hari("2022-07-24"));
        Papua.CheckClose(4, Pindah);
    }

    [Fact]
    public void Jalur_WhenMoved_HasAPathForEachTime()
    {
        var jalur = Papua.Jalur().Where(j => j.SatkerId == 4).Select(j => (j.LeluhurId, j.Jarak, Masa.KnownSince(j.BerlakuDari), j.BerlakuSampai, j.Terakhir));

        Assert.Equal(
        [
            (4L, 0, null, null, false),
            (2L, 1, null, Hari("2022-07-24"), false),
            (3L, 1, Pindah, null, false),
            (1L, 2, null, null, false),
        ], jalur);
    }

    [Fact]
    public void Jalur_WhenEnded_KeepsWhereItEnded()
    {
        var pohon = new PohonSatker([.. Papua.Semua.Select(c => c.Kode == "9301" ? c with { BerlakuSampai = Hari("2025-12-31") } : c)]);

        var last = pohon.Jalur().Where(j => j.SatkerId == 4 && j.Terakhir).Select(j => (j.LeluhurId, j.BerlakuSampai));

        Assert.Equal([(4L, Hari("2025-12-31")), (3L, Hari("2025-12-31")), (1L, (DateOnly?)Hari("2025-12-31"))], last);
    }

    [Fact]
    public void Jalur_WhenTheDataGoInACircle_IsABug()
    {
        var circle = new PohonSatker([new(1, "11", "A", JenisSatker.Provinsi, 2, Pindah, null), new(2, "12", "B", JenisSatker.Provinsi, 1, Pindah, null)]);

        Assert.Throws<InvalidOperationException>(() => circle.Jalur().ToArray());
    }
}
