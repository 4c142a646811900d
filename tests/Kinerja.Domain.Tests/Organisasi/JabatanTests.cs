using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using static Kinerja.Domain.Tests.Organisasi.Kantor;

namespace Kinerja.Domain.Tests.Organisasi;

public sealed class JabatanTests
{
    private static readonly PejabatData Ani = new("Ani", "19700101 199001 2 001", null, Kapasitas.Definitif, "SK 1");
    private readonly Jabatan _sekretaris = Sekretaris();

    [Fact]
    public void Establish_WhenGiven_BelongsToTheUnitsSatker()
    {
        Assert.Equal((JenisJabatan.Sekretaris, "Sekretaris", "KPU Provinsi Maluku"), (_sekretaris.Jenis, _sekretaris.Nama, _sekretaris.Satker!.Terakhir.Nama));
        Assert.Equal("Sekretariat", _sekretaris.UnitKerja!.Terakhir.Nama);
    }

    [Fact]
    public void Appoint_WhenFree_HoldsIt()
    {
        _sekretaris.Appoint(Ani, Hari("2024-01-01"), null);

        Assert.Equal("Ani|197001011990012001|Definitif|SK 1|2024-01-01|", Keadaan(_sekretaris));
    }

    [Fact]
    public void Appoint_WhenHeldInAnotherCapacity_HoldsItToo()
    {
        _sekretaris.Appoint(Ani, Hari("2024-01-01"), null);

        _sekretaris.Appoint(new("Budi", null, null, Kapasitas.Plh, null), Hari("2024-02-01"), Hari("2024-02-05"));

        Assert.Equal("Ani|197001011990012001|Definitif|SK 1|2024-01-01|\nBudi||Plh||2024-02-01|2024-02-05", Keadaan(_sekretaris));
    }

    [Theory]
    [InlineData("2023-01-01", null)]
    [InlineData("2023-01-01", "2024-01-01")]
    [InlineData("2024-06-30", null)]
    [InlineData("2024-03-01", "2024-03-01")]
    public void Appoint_WhenHeldInThatTime_IsRefused(string dari, string? sampai)
    {
        _sekretaris.Appoint(Ani, Hari("2024-01-01"), Hari("2024-06-30"));

        AssertUnchanged(
            "JABATAN_OCCUPIED", new JabatanSudahTerisi("Sekretaris", "Ani", Kapasitas.Definitif, Hari("2024-01-01"), Hari("2024-06-30")),
            it => it.Appoint(Ani with { Nama = "Budi" }, Hari(dari), sampai is null ? null : Hari(sampai)));
    }

    [Fact]
    public void Appoint_WhenTheDayAfter_Succeeds()
    {
        _sekretaris.Appoint(Ani, Hari("2024-01-01"), Hari("2024-06-30"));

        _sekretaris.Appoint(Ani with { Nama = "Budi" }, Hari("2024-07-01"), null);

        Assert.Equal(["Ani", "Budi"], _sekretaris.Pejabat.Select(p => p.Nama));
    }

    [Fact]
    public void Appoint_WhenBeforeTheOffice_IsRefused() =>
        AssertUnchanged("JABATAN_NOT_IN_FORCE", new JabatanTidakBerlaku("Sekretaris"), it => it.Appoint(Ani, Hari("2019-12-31"), null));

    [Fact]
    public void Appoint_WhenEndPrecedesBeginning_IsRefused() => AssertUnchanged(
        "DATE_SPAN_REVERSED", new MasaTerbalik(Hari("2024-02-01"), Hari("2024-01-31"), "berlakuSampai"), it => it.Appoint(Ani, Hari("2024-02-01"), Hari("2024-01-31")));

    [Theory]
    [InlineData("1970")]
    [InlineData("19700101199001200١")]
    public void Appoint_WhenNipIsWrong_IsRefused(string nip) =>
        AssertUnchanged("NIP_INVALID", new NipTidakSah("nip"), it => it.Appoint(Ani with { Nip = nip }, Hari("2024-01-01"), null));

    [Fact]
    public void End_WhenShorter_IsTheLastDay()
    {
        var ani = _sekretaris.Appoint(Ani, Hari("2024-01-01"), Hari("2024-06-30"));

        ani.End(Hari("2024-01-01"));

        Assert.Equal("Ani|197001011990012001|Definitif|SK 1|2024-01-01|2024-01-01", Keadaan(_sekretaris));
    }

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-07-01")]
    public void End_WhenEndedByThen_IsRefused(string hari)
    {
        var ani = _sekretaris.Appoint(Ani, Hari("2024-01-01"), Hari("2024-06-30"));

        AssertUnchanged("PEJABAT_ENDED", new PejabatSudahBerakhir("Ani", Hari("2024-06-30")), _ => ani.End(Hari(hari)));
    }

    [Fact]
    public void End_WhenBeforeItBegan_IsRefused()
    {
        var ani = _sekretaris.Appoint(Ani, Hari("2024-01-01"), null);

        AssertUnchanged("DATE_SPAN_REVERSED", new MasaTerbalik(Hari("2024-01-01"), Hari("2023-12-31"), "berlakuSampai"), _ => ani.End(Hari("2023-12-31")));
    }

    private static Jabatan Sekretaris()
    {
        var sekretariat = UnitKerja.Establish(Maluku(Pusat()), JenisUnitKerja.Sekretariat, "Sekretariat", null, 2, Hari("2020-01-01"));
        return Jabatan.Establish(sekretariat, JenisJabatan.Sekretaris, "Sekretaris", Hari("2020-01-01"));
    }

    private void AssertUnchanged(string kode, DomainError expected, Action<Jabatan> act)
    {
        var before = Keadaan(_sekretaris);

        Refused.With(kode, expected, () => act(_sekretaris));

        Assert.Equal(before, Keadaan(_sekretaris));
    }
}
