namespace Kinerja.Api.Tests.Features.Akses;

public sealed class PenggunaMutationTests
{
    [Fact]
    public async Task Ubah_ByTheAdmin_ChangesWhatIsNamedAlone()
    {
        await using var negeri = await Negeri.CreateAsync();
        var pengguna = await negeri.PenggunaAsync("operator-8171");

        var renamed = await negeri.ChangeAsync("admin-81", "ubahPengguna", $"pengguna: \"{pengguna}\", nama: \"Ani\"", "pengguna { nama aktif penugasan { peran } }");
        var closed = await negeri.ChangeAsync("admin-81", "ubahPengguna", $"pengguna: \"{pengguna}\", aktif: false", "pengguna { nama aktif }");

        Assert.Equal("""{"pengguna":{"nama":"Ani","aktif":true,"penugasan":[{"peran":"OPERATOR"}]},"errors":[]}""", renamed);
        Assert.Equal("""{"pengguna":{"nama":"Ani","aktif":false},"errors":[]}""", closed);
        Assert.Equal(
            ["Admin 81 | ubahPengguna | Pengguna | Pengguna Operator 8171 kini bernama Ani dan aktif.", "Admin 81 | ubahPengguna | Pengguna | Pengguna Ani kini bernama Ani dan tidak aktif."],
            await negeri.JejakAsync());
        Assert.Equal(2, await negeri.ScalarAsync("SELECT versi FROM pengguna WHERE nama = 'Ani'"));
        await negeri.NotFoundAsync("operator-8171", "buatUnitKerja", "satker: \"8171\", nama: \"C\", jenis: SUBBAGIAN, urutan: 3, berlakuDari: \"2026-04-01\"", "Satker", "satker");
    }

    [Fact]
    public async Task Ubah_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var pengguna = await negeri.PenggunaAsync("operator-81");
        var input = $"pengguna: \"{pengguna}\", nama: \"Ani\"";

        await negeri.NotFoundAsync(null, "ubahPengguna", input, "Pengguna", "pengguna");
        await negeri.NotFoundAsync("admin-82", "ubahPengguna", input, "Pengguna", "pengguna");
        await negeri.NotFoundAsync("operator-81", "ubahPengguna", input, "Pengguna", "pengguna");
        await negeri.ForbiddenAsync("pengawas-81", "ubahPengguna", input, "mengubah pengguna");
        await negeri.InvalidAsync("admin-81", "ubahPengguna", $"pengguna: \"{pengguna}\", aktif: null", "INPUT_NULL", "Isian aktif tidak dapat dikosongkan. Hilangkan isian itu bila tidak hendak diubah.", "aktif");
        await negeri.InvalidAsync("admin-81", "ubahPengguna", $"pengguna: \"{pengguna}\"", "NOTHING_TO_CHANGE", "Tidak ada yang diubah. Sebutkan sedikitnya satu isian dengan nilainya yang baru.", null);
        await negeri.RuleAsync("admin-81", "ubahPengguna", $"pengguna: \"{await negeri.PenggunaAsync("admin-81")}\", aktif: false", "PENGGUNA_SELF_DEACTIVATION", "Anda tidak dapat menonaktifkan diri sendiri. Mintalah kepada admin lain.", "aktif");
        Assert.Empty(await negeri.JejakAsync());
    }

    /// <summary>The other role is out of the caller's sight, and the fence has to be opened to see it.</summary>
    [Fact]
    public async Task Ubah_WhenThePersonHasARoleOutOfReach_IsForbidden()
    {
        await using var negeri = await Negeri.CreateAsync();
        await negeri.ChangeAsync("admin-82", "beriPeran", "subjek: \"operator-81\", nama: \"N\", peran: ANALIS, satker: \"82\", berlakuDari: \"2026-04-01\"", "");
        var input = $"pengguna: \"{await negeri.PenggunaAsync("operator-81")}\", aktif: false";

        await negeri.RefusesAsync(
            "admin-81", "ubahPengguna", input, "TidakBerwenang", "PENGGUNA_OUT_OF_REACH", "Orang ini juga berperan di satker di luar jangkauan Anda. Mintalah kepada admin satker yang membawahi semua perannya.", "pengguna");
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-00", "ubahPengguna", input, ""));
    }

    [Fact]
    public async Task Ubah_DeactivatingTheLastNationalAdminWhoStays_IsRefused()
    {
        await using var negeri = await Negeri.CreateAsync();
        await negeri.ChangeAsync("admin-00", "beriPeran", "subjek: \"analis-00\", nama: \"N\", peran: ADMIN, satker: \"00\", berlakuDari: \"2026-03-01\", berlakuSampai: \"2027-03-01\"", "");

        await negeri.RuleAsync("analis-00", "ubahPengguna", $"pengguna: \"{await negeri.PenggunaAsync("admin-00")}\", aktif: false", "PERAN_LAST_ADMIN", PeranMutationTests.LastAdmin, "aktif");
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-00", "ubahPengguna", $"pengguna: \"{await negeri.PenggunaAsync("analis-00")}\", aktif: false", ""));
    }
}
