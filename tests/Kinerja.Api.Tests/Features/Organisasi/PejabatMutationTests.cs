namespace Kinerja.Api.Tests.Features.Organisasi;

public sealed class PejabatMutationTests
{
    [Fact]
    public async Task BuatJabatan_ByTheAdmin_AddsThePostWithOneLine()
    {
        await using var negeri = await Negeri.CreateAsync();
        var unit = await negeri.UnitAsync("Subbagian A 8171");

        var answer = await negeri.ChangeAsync("admin-81", "buatJabatan", $"unitKerja: \"{unit}\", jenis: ANGGOTA, nama: \"Anggota\", berlakuDari: \"2026-04-01\"", "jabatan { nama jenis berlakuDari unitKerja { nama } satker { kode } pejabat { nama } }");

        Assert.Equal("""{"jabatan":{"nama":"Anggota","jenis":"ANGGOTA","berlakuDari":"2026-04-01","unitKerja":{"nama":"Subbagian A 8171"},"satker":{"kode":"8171"},"pejabat":[]},"errors":[]}""", answer);
        Assert.Equal(["Admin 81 | buatJabatan | Jabatan | Jabatan Anggota di Subbagian A 8171 dibentuk mulai 2026-04-01."], await negeri.JejakAsync());
    }

    [Fact]
    public async Task BuatJabatan_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var input = $"unitKerja: \"{await negeri.UnitAsync("Subbagian A 81")}\", jenis: ANGGOTA, nama: \"Anggota\", berlakuDari: \"2026-04-01\"";

        await negeri.NotFoundAsync("admin-8171", "buatJabatan", input, "UnitKerja", "unitKerja");
        await negeri.ForbiddenAsync("verifikator-81", "buatJabatan", input, "membuat jabatan");
        await negeri.RuleAsync("admin-81", "buatJabatan", input.Replace("2026-04-01", "1990-01-01", StringComparison.Ordinal), "UNIT_KERJA_NOT_IN_FORCE", "Subbagian A 81 baru berlaku mulai 2000-01-01. Pilih tanggal itu atau sesudahnya, atau unit kerja lain.", "berlakuDari");
        await negeri.InvalidAsync("admin-81", "buatJabatan", input.Replace("\"Anggota\"", "\"\"", StringComparison.Ordinal), "TEXT_REQUIRED", "Isian nama wajib diisi. Tuliskan isinya lalu kirim kembali.", "nama");
    }

    [Fact]
    public async Task Angkat_ByTheAdmin_GivesTheOfficeAHolderAndCountsItsVersion()
    {
        await using var negeri = await Negeri.CreateAsync();
        var (jabatan, pengguna) = (await negeri.JabatanAsync("Kepala A 81"), await negeri.PenggunaAsync("operator-8171"));

        var answer = await negeri.ChangeAsync(
            "admin-81", "angkatPejabat", $"jabatan: \"{jabatan}\", nama: \"Budi, S.E.\", nip: \"19800101 200501 1 001\", pengguna: \"{pengguna}\", dasar: \"SK 1\", berlakuDari: \"2026-01-01\"",
            "pejabat { nama nip kapasitas dasar berlakuDari berlakuSampai satker { kode } jabatan { nama pejabat { nama } } }");

        Assert.Equal("""{"pejabat":{"nama":"Budi, S.E.","nip":"198001012005011001","kapasitas":"DEFINITIF","dasar":"SK 1","berlakuDari":"2026-01-01","berlakuSampai":null,"satker":{"kode":"81"},"jabatan":{"nama":"Kepala A 81","pejabat":[{"nama":"Budi, S.E."}]}},"errors":[]}""", answer);
        Assert.Equal(["Admin 81 | angkatPejabat | Pejabat | Budi, S.E. menjabat Kepala A 81 (Definitif) mulai 2026-01-01."], await negeri.JejakAsync());
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM jabatan WHERE nama = 'Kepala A 81'"));
        Assert.Contains("\"nip\":{\"dari\":null,\"ke\":\"198001012005011001\"}", await negeri.RincianAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Angkat_WhenTheOfficeIsHeld_TakesPltBesideButNoSecond()
    {
        await using var negeri = await Negeri.CreateAsync();
        var jabatan = await negeri.JabatanAsync("Sekretaris 81");

        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-81", "angkatPejabat", $"jabatan: \"{jabatan}\", nama: \"Pelaksana\", kapasitas: PLT, berlakuDari: \"2026-01-01\"", ""));
        await negeri.RuleAsync(
            "admin-81", "angkatPejabat", $"jabatan: \"{jabatan}\", nama: \"Kedua\", berlakuDari: \"2026-01-01\"", "JABATAN_OCCUPIED",
            "Sekretaris 81 pada masa itu sudah dijabat Pejabat 81 (Definitif, sejak 2020-01-01). Akhiri masa jabatannya dahulu, atau pilih tanggal atau kapasitas lain.", "berlakuDari");
    }

    [Fact]
    public async Task Angkat_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var input = $"jabatan: \"{await negeri.JabatanAsync("Kepala A 81")}\", nama: \"Budi\", berlakuDari: \"2026-01-01\"";

        await negeri.NotFoundAsync(null, "angkatPejabat", input, "Jabatan", "jabatan");
        await negeri.NotFoundAsync("admin-82", "angkatPejabat", input, "Jabatan", "jabatan");
        await negeri.NotFoundAsync("admin-81", "angkatPejabat", input.Replace("jabatan: \"", "jabatan: \"x", StringComparison.Ordinal), "Jabatan", "jabatan");
        await negeri.ForbiddenAsync("penerima-81", "angkatPejabat", input, "mengangkat pejabat");
        await negeri.NotFoundAsync("admin-81", "angkatPejabat", $"{input}, pengguna: \"{await negeri.PenggunaAsync("operator-82")}\"", "Pengguna", "pengguna");
        await negeri.InvalidAsync("admin-81", "angkatPejabat", $"{input}, nip: \"123\"", "NIP_INVALID", "NIP terdiri atas 18 angka. Periksa lalu ketik ulang.", "nip");
        await negeri.InvalidAsync("admin-81", "angkatPejabat", $"{input}, berlakuSampai: \"2025-12-31\"", "DATE_SPAN_REVERSED", "Tanggal akhir 2025-12-31 mendahului tanggal mulai 2026-01-01. Perbaiki salah satunya.", "berlakuSampai");
        await negeri.RuleAsync("admin-81", "angkatPejabat", input.Replace("2026", "1999", StringComparison.Ordinal), "JABATAN_NOT_IN_FORCE", "Jabatan Kepala A 81 tidak ada sepanjang masa itu. Sesuaikan tanggalnya.", "berlakuDari");
        Assert.Empty(await negeri.JejakAsync());
    }

    [Fact]
    public async Task Akhiri_ByTheAdmin_EndsTheTermOnceAndCountsTheVersion()
    {
        await using var negeri = await Negeri.CreateAsync();
        var pejabat = await negeri.PejabatAsync("Pejabat 8171");

        var answer = await negeri.ChangeAsync("admin-8171", "akhiriPejabat", $"pejabat: \"{pejabat}\", berlakuSampai: \"2026-03-31\"", "pejabat { nama berlakuSampai jabatan { nama } }");

        Assert.Equal("""{"pejabat":{"nama":"Pejabat 8171","berlakuSampai":"2026-03-31","jabatan":{"nama":"Sekretaris 8171"}},"errors":[]}""", answer);
        Assert.Equal(["Admin 8171 | akhiriPejabat | Pejabat | Pejabat 8171 mengakhiri jabatan Sekretaris 8171 (Definitif) pada 2026-03-31."], await negeri.JejakAsync());
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM jabatan WHERE nama = 'Sekretaris 8171'"));
        Assert.Contains("\"berlaku_sampai\":{\"dari\":null,\"ke\":\"2026-03-31\"}", await negeri.RincianAsync(), StringComparison.Ordinal);
        await negeri.RuleAsync("admin-8171", "akhiriPejabat", $"pejabat: \"{pejabat}\", berlakuSampai: \"2026-04-30\"", "PEJABAT_ENDED", "Masa jabatan Pejabat 8171 sudah berakhir pada 2026-03-31. Pilih tanggal sebelumnya bila hendak dipersingkat.", "berlakuSampai");
    }

    [Fact]
    public async Task Akhiri_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var input = $"pejabat: \"{await negeri.PejabatAsync("Pejabat 81")}\", berlakuSampai: \"2026-03-31\"";

        await negeri.NotFoundAsync("admin-8171", "akhiriPejabat", input, "Pejabat", "pejabat");
        await negeri.ForbiddenAsync("operator-00", "akhiriPejabat", input, "mengakhiri masa jabatan");
        await negeri.InvalidAsync("admin-81", "akhiriPejabat", input.Replace("2026-03-31", "2019-12-31", StringComparison.Ordinal), "DATE_SPAN_REVERSED", "Tanggal akhir 2019-12-31 mendahului tanggal mulai 2020-01-01. Perbaiki salah satunya.", "berlakuSampai");
    }
}
