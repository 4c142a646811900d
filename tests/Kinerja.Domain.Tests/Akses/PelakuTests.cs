using Kinerja.Domain.Akses;

namespace Kinerja.Domain.Tests.Akses;

public sealed class PelakuTests
{
    private const long Pusat = 1, Provinsi = 2, Kota = 3, Kabupaten = 4, ProvinsiLain = 5;

    private static readonly long[] Semua = [Pusat, Provinsi, Kota, Kabupaten, ProvinsiLain];

    /// <summary>Every role at every position: each permission reaches the office and all below it, or nothing.</summary>
    [Fact]
    public void Reach_FollowsRoleAndPosition()
    {
        foreach (var peran in Enum.GetValues<Peran>())
        {
            foreach (var (at, reached) in new[] { (Pusat, Semua), (Provinsi, [Provinsi, Kota, Kabupaten]), (Kota, [Kota]) })
            {
                var pelaku = new Pelaku(7, "Uji", [new Wewenang(peran, at, at == Pusat, [.. reached])]);
                foreach (var izin in Enum.GetValues<Izin>())
                {
                    var aturan = TabelIzin.Of(izin);
                    var expected = aturan.Peran.Contains(peran) && (!aturan.HanyaPusat || at == Pusat) ? reached : [];
                    Assert.True(expected.SequenceEqual(Semua.Where(s => pelaku.May(izin, s))), $"{peran} at {at}: {izin}");
                    Assert.Equal(expected.Length == Semua.Length, pelaku.Reach(izin).IsSemua);
                    Assert.Equal(expected.Length == 0, pelaku.Reach(izin).IsKosong);
                }
            }
        }
    }

    [Fact]
    public void Reach_AtTheNationalOffice_IncludesOfficesThatAreFoundedLater() =>
        Assert.True(new Pelaku(7, "Uji", [new Wewenang(Peran.Pengawas, Pusat, DiPusat: true, [Pusat])]).May(Izin.LihatJejak, 99));

    [Fact]
    public void Reach_WithTwoRoles_IsWhatEachOfThemGives()
    {
        var pelaku = new Pelaku(7, "Uji", [new Wewenang(Peran.Admin, Kota, DiPusat: false, [Kota]), new Wewenang(Peran.Analis, ProvinsiLain, DiPusat: false, [ProvinsiLain])]);

        Assert.Equal([Kota, ProvinsiLain], pelaku.Reach(Izin.LihatOrganisasi).SatkerIds);
        Assert.Equal([Kota], pelaku.Reach(Izin.UbahPejabat).SatkerIds);
        Assert.Equal([Kota, ProvinsiLain], pelaku.Akar);
        Assert.Equal([Kota, ProvinsiLain], pelaku.Pagar.SatkerIds);
    }

    /// <summary>Whoever signs for an office has to see it; to do anything else takes a role.</summary>
    [Fact]
    public void Reach_OfAnOfficeHeld_IsToSeeTheSatkerAndAllBelow()
    {
        var pelaku = new Pelaku(7, "Uji", [new Wewenang(null, Provinsi, DiPusat: false, [Provinsi, Kota, Kabupaten])]);

        Assert.Equal([Izin.LihatOrganisasi], Enum.GetValues<Izin>().Where(i => !pelaku.Reach(i).IsKosong));
        Assert.Equal([Provinsi, Kota, Kabupaten], pelaku.Reach(Izin.LihatOrganisasi).SatkerIds);
    }

    [Fact]
    public void Reach_OfTheSystem_IsEverything_AndOfNobodyNothing()
    {
        Assert.All(Enum.GetValues<Izin>(), izin => Assert.True(Pelaku.Sistem.Reach(izin).IsSemua));
        Assert.All(Enum.GetValues<Izin>(), izin => Assert.True(Pelaku.Anonim.Reach(izin).IsKosong));
        Assert.Equal((null, null), (Pelaku.Sistem.PenggunaId, Pelaku.Anonim.PenggunaId));
    }
}
