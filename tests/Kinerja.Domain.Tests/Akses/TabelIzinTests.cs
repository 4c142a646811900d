using Kinerja.Domain.Akses;

namespace Kinerja.Domain.Tests.Akses;

public sealed class TabelIzinTests
{
    [Fact]
    public void EveryPermission_HasItsRow() => Assert.All(Enum.GetValues<Izin>(), izin => Assert.NotEmpty(TabelIzin.Of(izin).Peran));

    [Theory]
    [InlineData(Izin.LihatOrganisasi, false, "Operator Verifikator Penerima Analis Admin Pengawas")]
    [InlineData(Izin.LihatAkses, false, "Admin Pengawas")]
    [InlineData(Izin.LihatJejak, false, "Admin Pengawas")]
    [InlineData(Izin.UbahSatker, true, "Admin")]
    [InlineData(Izin.UbahUnitKerja, false, "Admin")]
    [InlineData(Izin.UbahPejabat, false, "Admin")]
    [InlineData(Izin.UbahAkses, false, "Admin")]
    public void Of_IsTheTable(Izin izin, bool hanyaPusat, string peran) =>
        Assert.Equal((hanyaPusat, peran), (TabelIzin.Of(izin).HanyaPusat, string.Join(' ', TabelIzin.Of(izin).Peran)));

    /// <summary>So that a new permission does not slip past the table above.</summary>
    [Fact]
    public void Izin_AreAsManyAsTheTableAboveHasRows() => Assert.Equal(7, Enum.GetValues<Izin>().Length);
}
