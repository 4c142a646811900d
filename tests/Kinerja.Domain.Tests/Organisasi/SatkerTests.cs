using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using static Kinerja.Domain.Tests.Organisasi.Kantor;

namespace Kinerja.Domain.Tests.Organisasi;

public sealed class SatkerTests
{
    [Fact]
    public void Establish_WhenComplete_HasOneOpenVersion()
    {
        var maluku = Satker.Establish(MalukuData(Pusat()) with { Nama = "  KPU Provinsi Maluku ", DasarHukum = " " }, Hari("2020-01-01"));

        Assert.Equal("81|KPU Provinsi Maluku|Provinsi|Maluku|00||2020-01-01|", Keadaan(maluku));
    }

    [Fact]
    public void Establish_WhenKodeHasWrongLength_IsRefused() => Refused.With(
        "SATKER_KODE_UNFIT", new KodeSatkerTidakCocok("8100", JenisSatker.Provinsi), () => Satker.Establish(MalukuData(Pusat()) with { Kode = Kode("8100") }, Hari("2020-01-01")));

    [Fact]
    public void Establish_WhenProvinsiHasNoInduk_IsRefused() =>
        Refused.With("SATKER_INDUK_UNFIT", new IndukSatkerTidakCocok(JenisSatker.Provinsi), () => Satker.Establish(MalukuData(null), Hari("2020-01-01")));

    [Fact]
    public void Establish_WhenPusatHasInduk_IsRefused() => Refused.With(
        "SATKER_INDUK_UNFIT", new IndukSatkerTidakCocok(JenisSatker.Pusat), () => Satker.Establish(MalukuData(Pusat()) with { Jenis = JenisSatker.Pusat }, Hari("2020-01-01")));

    [Fact]
    public void Change_WhenLater_EndsTheVersionBeforeOnItsEve()
    {
        var maluku = Maluku(Pusat());

        maluku.Change(maluku.Terakhir.Data with { Nama = "KPU Maluku" }, Hari("2024-03-01"));

        Assert.Equal("81|KPU Provinsi Maluku|Provinsi|Maluku|00|UU 20/1958|2020-01-01|2024-02-29\n81|KPU Maluku|Provinsi|Maluku|00|UU 20/1958|2024-03-01|", Keadaan(maluku));
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2019-12-31")]
    public void Change_WhenNotAfterTheLast_IsRefused(string hari) => AssertUnchanged(
        Maluku(Pusat()), "SATKER_CHANGE_TOO_EARLY", new SatkerBerubahTerlaluDini("81", Hari("2020-01-01"), "berlakuDari"), it => it.Change(it.Terakhir.Data with { Nama = "Lain" }, Hari(hari)));

    [Fact]
    public void Change_WhenJenisDiffers_IsRefused() => AssertUnchanged(
        Maluku(Pusat()), "SATKER_JENIS_FIXED", new JenisSatkerTetap("81"), it => it.Change(it.Terakhir.Data with { Jenis = JenisSatker.Kota, Kode = Kode("8101") }, Hari("2021-01-01")));

    [Fact]
    public void Change_WhenNamaIsEmpty_IsRefused() =>
        AssertUnchanged(Maluku(Pusat()), "TEXT_REQUIRED", new TeksKosong("nama"), it => it.Change(it.Terakhir.Data with { Nama = " " }, Hari("2021-01-01")));

    [Fact]
    public void Change_WhenKodeDoesNotFit_IsRefused() => AssertUnchanged(
        Maluku(Pusat()), "SATKER_KODE_UNFIT", new KodeSatkerTidakCocok("8101", JenisSatker.Provinsi), it => it.Change(it.Terakhir.Data with { Kode = Kode("8101") }, Hari("2021-01-01")));

    [Fact]
    public void Change_WhenClosed_IsRefused()
    {
        var maluku = Maluku(Pusat());
        maluku.Close(Hari("2023-12-31"));

        AssertUnchanged(maluku, "SATKER_CLOSED", new SatkerSudahDitutup("81", Hari("2023-12-31")), it => it.Change(it.Terakhir.Data, Hari("2024-01-01")));
    }

    [Fact]
    public void Close_WhenOpen_EndsWithThatDay()
    {
        var maluku = Maluku(Pusat());

        maluku.Close(Hari("2020-01-01"));

        Assert.Equal("81|KPU Provinsi Maluku|Provinsi|Maluku|00|UU 20/1958|2020-01-01|2020-01-01", Keadaan(maluku));
    }

    [Fact]
    public void Close_WhenBeforeItsLastChange_IsRefused() =>
        AssertUnchanged(Maluku(Pusat()), "SATKER_CHANGE_TOO_EARLY", new SatkerBerubahTerlaluDini("81", Hari("2020-01-01"), "berlakuSampai"), it => it.Close(Hari("2019-12-31")));

    [Fact]
    public void Close_WhenClosed_IsRefused()
    {
        var maluku = Maluku(Pusat());
        maluku.Close(Hari("2023-12-31"));

        AssertUnchanged(maluku, "SATKER_CLOSED", new SatkerSudahDitutup("81", Hari("2023-12-31")), it => it.Close(Hari("2024-12-31")));
    }

    private static void AssertUnchanged(Satker satker, string kode, DomainError expected, Action<Satker> act)
    {
        var before = Keadaan(satker);

        Refused.With(kode, expected, () => act(satker));

        Assert.Equal(before, Keadaan(satker));
    }
}
