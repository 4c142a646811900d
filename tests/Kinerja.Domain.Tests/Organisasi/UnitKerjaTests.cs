using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using static Kinerja.Domain.Tests.Organisasi.Kantor;

namespace Kinerja.Domain.Tests.Organisasi;

public sealed class UnitKerjaTests
{
    private static readonly DateOnly Mulai = Hari("2020-01-01");
    private readonly Satker _maluku = Maluku(Pusat());

    [Fact]
    public void Establish_WhenBelowAnother_StandsUnderIt()
    {
        var bagian = Bagian(Sekretariat(_maluku));

        Assert.Equal("Bagian Keuangan|Sekretariat|2020-01-01||", Keadaan(bagian));
        Assert.Same(_maluku, bagian.Terakhir.Satker);
    }

    [Fact]
    public void Establish_WhenIndukIsOfAnotherSatker_IsRefused()
    {
        var elsewhere = Sekretariat(Ambon(_maluku));

        Refused.With("UNIT_KERJA_INDUK_UNFIT", new IndukUnitKerjaTidakCocok("Sekretariat"), () => UnitKerja.Establish(_maluku, JenisUnitKerja.Bagian, "Bagian", elsewhere, 1, Mulai));
    }

    [Fact]
    public void Establish_WhenIndukHasAnEnd_IsRefused()
    {
        var sekretariat = Sekretariat(_maluku);
        sekretariat.Close(Hari("2024-12-31"), null);

        Refused.With("UNIT_KERJA_CLOSED", new UnitKerjaSudahDitutup("Sekretariat", Hari("2024-12-31"), "induk"), () => Bagian(sekretariat));
    }

    [Fact]
    public void Establish_WhenIndukBeginsLater_IsRefused()
    {
        var sekretariat = UnitKerja.Establish(_maluku, JenisUnitKerja.Sekretariat, "Sekretariat", null, 1, Mulai.AddDays(1));

        Refused.With(
            "UNIT_KERJA_INDUK_NOT_IN_FORCE", new IndukUnitKerjaBelumBerlaku("Sekretariat", Mulai.AddDays(1)),
            () => UnitKerja.Establish(_maluku, JenisUnitKerja.Bagian, "Bagian", sekretariat, 1, Mulai));
    }

    [Fact]
    public void Establish_WhenNamaIsTooLong_IsRefused() => Refused.With(
        "TEXT_TOO_LONG", new TeksTerlaluPanjang("nama", 200), () => UnitKerja.Establish(_maluku, JenisUnitKerja.Bagian, new string('a', 201), null, 1, Mulai));

    [Fact]
    public void Change_WhenLater_EndsTheVersionBeforeOnItsEve()
    {
        var bagian = Bagian(Sekretariat(_maluku));

        bagian.Change("Bagian Umum", null, Hari("2024-01-01"));

        Assert.Equal("Bagian Keuangan|Sekretariat|2020-01-01|2023-12-31|\nBagian Umum||2024-01-01||", Keadaan(bagian));
    }

    [Fact]
    public void Change_WhenNotAfterTheLast_IsRefused() => AssertUnchanged(
        Sekretariat(_maluku), "UNIT_KERJA_CHANGE_TOO_EARLY", new UnitKerjaBerubahTerlaluDini("Sekretariat", Mulai, "berlakuDari"), it => it.Change("Lain", null, Mulai));

    [Fact]
    public void Change_WhenNamaIsEmpty_IsRefused() => AssertUnchanged(Sekretariat(_maluku), "TEXT_REQUIRED", new TeksKosong("nama"), it => it.Change("", null, Hari("2024-01-01")));

    [Fact]
    public void Change_WhenUnderItself_IsRefused() => AssertUnchanged(
        Sekretariat(_maluku), "UNIT_KERJA_CYCLE", new IndukUnitKerjaBerputar("Sekretariat"), it => it.Change("Sekretariat", it, Hari("2024-01-01")));

    [Fact]
    public void Change_WhenUnderOneBelow_IsRefused()
    {
        var sekretariat = Sekretariat(_maluku);
        var subbagian = UnitKerja.Establish(_maluku, JenisUnitKerja.Subbagian, "Subbagian", Bagian(sekretariat), 1, Mulai);

        AssertUnchanged(sekretariat, "UNIT_KERJA_CYCLE", new IndukUnitKerjaBerputar("Sekretariat"), it => it.Change("Sekretariat", subbagian, Hari("2024-01-01")));
    }

    [Fact]
    public void Change_WhenClosed_IsRefused()
    {
        var sekretariat = Sekretariat(_maluku);
        sekretariat.Close(Hari("2023-12-31"), null);

        AssertUnchanged(sekretariat, "UNIT_KERJA_CLOSED", new UnitKerjaSudahDitutup("Sekretariat", Hari("2023-12-31")), it => it.Change("Lain", null, Hari("2024-01-01")));
    }

    [Fact]
    public void Close_WhenMerged_NamesTheUnitThatCarriesOn()
    {
        var sekretariat = Sekretariat(_maluku);
        var (lama, baru) = (Bagian(sekretariat), UnitKerja.Establish(_maluku, JenisUnitKerja.Bagian, "Bagian Umum", sekretariat, 2, Mulai));

        lama.Close(Hari("2023-12-31"), baru);

        Assert.Equal("Bagian Keuangan|Sekretariat|2020-01-01|2023-12-31|Bagian Umum", Keadaan(lama));
    }

    [Fact]
    public void Close_WhenOnItsFirstDay_LastsThatDay()
    {
        var sekretariat = Sekretariat(_maluku);

        sekretariat.Close(Mulai, null);

        Assert.Equal("Sekretariat||2020-01-01|2020-01-01|", Keadaan(sekretariat));
    }

    [Fact]
    public void Close_WhenMergedIntoItself_IsRefused() => AssertUnchanged(
        Sekretariat(_maluku), "UNIT_KERJA_MERGER_UNFIT", new LeburUnitKerjaTidakCocok("Sekretariat"), it => it.Close(Hari("2023-12-31"), it));

    [Fact]
    public void Close_WhenMergedIntoAnotherSatker_IsRefused()
    {
        var elsewhere = Sekretariat(Ambon(_maluku));

        AssertUnchanged(Sekretariat(_maluku), "UNIT_KERJA_MERGER_UNFIT", new LeburUnitKerjaTidakCocok("Sekretariat"), it => it.Close(Hari("2023-12-31"), elsewhere));
    }

    private static UnitKerja Sekretariat(Satker satker) => UnitKerja.Establish(satker, JenisUnitKerja.Sekretariat, "Sekretariat", null, 2, Mulai);

    private UnitKerja Bagian(UnitKerja induk) => UnitKerja.Establish(_maluku, JenisUnitKerja.Bagian, "Bagian Keuangan", induk, 1, Mulai);

    private static void AssertUnchanged(UnitKerja unit, string kode, DomainError expected, Action<UnitKerja> act)
    {
        var before = Keadaan(unit);

        Refused.With(kode, expected, () => act(unit));

        Assert.Equal(before, Keadaan(unit));
    }
}
