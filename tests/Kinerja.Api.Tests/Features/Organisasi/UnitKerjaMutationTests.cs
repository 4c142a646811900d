namespace Kinerja.Api.Tests.Features.Organisasi;

public sealed class UnitKerjaMutationTests
{
    [Fact]
    public async Task Buat_ByTheAdmin_AddsTheUnitWithOneLine()
    {
        await using var negeri = await Negeri.CreateAsync();
        var sekretariat = await negeri.UnitAsync("Sekretariat 81");

        var answer = await negeri.ChangeAsync(
            "admin-81", "buatUnitKerja", $"satker: \"81\", nama: \" Subbagian C \", jenis: SUBBAGIAN, induk: \"{sekretariat}\", urutan: 3, berlakuDari: \"2026-04-01\"",
            "unitKerja { nama jenis urutan berlakuDari satker { kode } induk { nama anak { nama } } }");

        Assert.Equal("""{"unitKerja":{"nama":"Subbagian C","jenis":"SUBBAGIAN","urutan":3,"berlakuDari":"2026-04-01","satker":{"kode":"81"},"induk":{"nama":"Sekretariat 81","anak":[{"nama":"Subbagian A 81"},{"nama":"Subbagian B 81"},{"nama":"Subbagian C"}]}},"errors":[]}""", answer);
        Assert.Equal(["Admin 81 | buatUnitKerja | UnitKerja | Unit kerja Subbagian C dibentuk mulai 2026-04-01."], await negeri.JejakAsync());
    }

    [Fact]
    public async Task Buat_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        const string Baru = "satker: \"81\", nama: \"C\", jenis: SUBBAGIAN, urutan: 3, berlakuDari: \"2026-04-01\"";
        var foreign = await negeri.UnitAsync("Sekretariat 8171");
        var unseen = await negeri.UnitAsync("Sekretariat 82");

        await negeri.NotFoundAsync(null, "buatUnitKerja", Baru, "Satker", "satker");
        await negeri.NotFoundAsync("admin-82", "buatUnitKerja", Baru, "Satker", "satker");
        await negeri.NotFoundAsync("admin-8171", "buatUnitKerja", Baru, "Satker", "satker");
        await negeri.ForbiddenAsync("pengawas-81", "buatUnitKerja", Baru, "membuat unit kerja");
        await negeri.NotFoundAsync("admin-81", "buatUnitKerja", $"{Baru}, induk: \"{unseen}\"", "UnitKerja", "induk");
        await negeri.NotFoundAsync("admin-81", "buatUnitKerja", $"{Baru}, induk: \"bukan-id\"", "UnitKerja", "induk");
        await negeri.InvalidAsync("admin-81", "buatUnitKerja", Baru.Replace("\"81\"", "\"delapan\"", StringComparison.Ordinal), "SATKER_KODE_INVALID", "Kode satker terdiri atas dua angka (pusat dan provinsi) atau empat angka (kabupaten/kota), tanpa titik. Perbaiki kodenya.", "satker");
        await negeri.RuleAsync("admin-81", "buatUnitKerja", $"{Baru}, induk: \"{foreign}\"", "UNIT_KERJA_INDUK_UNFIT", "Sekretariat 8171 bukan unit kerja satker ini. Pilih unit induk dari satker yang sama.", "induk");
        await negeri.RuleAsync("admin-81", "buatUnitKerja", Baru.Replace("2026-04-01", "1999-12-31", StringComparison.Ordinal), "SATKER_NOT_IN_FORCE", "Satker 81 baru berlaku mulai 2000-01-01. Pilih tanggal itu atau sesudahnya.", "berlakuDari");
        Assert.Empty(await negeri.JejakAsync());
    }

    [Fact]
    public async Task Ubah_LeavesWhatIsNotNamed_AndNullClearsTheUnitAbove()
    {
        await using var negeri = await Negeri.CreateAsync();
        var unit = await negeri.UnitAsync("Subbagian A 81");

        var renamed = await negeri.ChangeAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", nama: \"Subbagian AA\", berlakuDari: \"2026-04-01\"", "unitKerja { pada nama induk { nama } riwayat { nama berlakuSampai } }");
        var cleared = await negeri.ChangeAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", induk: null, berlakuDari: \"2026-05-01\"", "unitKerja { nama induk { nama } }");

        Assert.Equal("""{"unitKerja":{"pada":"2026-04-01","nama":"Subbagian AA","induk":{"nama":"Sekretariat 81"},"riwayat":[{"nama":"Subbagian A 81","berlakuSampai":"2026-03-31"},{"nama":"Subbagian AA","berlakuSampai":null}]},"errors":[]}""", renamed);
        Assert.Equal("""{"unitKerja":{"nama":"Subbagian AA","induk":null},"errors":[]}""", cleared);
        Assert.Equal(
            [
                "Admin 81 | ubahUnitKerja | UnitKerja | Unit kerja Subbagian A 81 diubah mulai 2026-04-01: Subbagian AA, di bawah Sekretariat 81.",
                "Admin 81 | ubahUnitKerja | UnitKerja | Unit kerja Subbagian AA diubah mulai 2026-05-01: Subbagian AA, tanpa unit induk.",
            ],
            await negeri.JejakAsync());
        Assert.Equal(2, await negeri.ScalarAsync("SELECT versi FROM unit_kerja WHERE id = (SELECT unit_kerja_id FROM unit_kerja_versi WHERE nama = 'Subbagian A 81')"));
    }

    [Fact]
    public async Task Ubah_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var (sekretariat, unit) = (await negeri.UnitAsync("Sekretariat 81"), await negeri.UnitAsync("Subbagian A 81"));

        await negeri.NotFoundAsync("admin-82", "ubahUnitKerja", $"unitKerja: \"{unit}\", nama: \"X\", berlakuDari: \"2026-04-01\"", "UnitKerja", "unitKerja");
        await negeri.ForbiddenAsync("analis-00", "ubahUnitKerja", $"unitKerja: \"{unit}\", nama: \"X\", berlakuDari: \"2026-04-01\"", "mengubah unit kerja");
        await negeri.InvalidAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", nama: null, berlakuDari: \"2026-04-01\"", "INPUT_NULL", "Isian nama tidak dapat dikosongkan. Hilangkan isian itu bila tidak hendak diubah.", "nama");
        await negeri.InvalidAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", berlakuDari: \"2026-04-01\"", "NOTHING_TO_CHANGE", "Tidak ada yang diubah. Sebutkan sedikitnya satu isian dengan nilainya yang baru.", null);
        await negeri.RuleAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{sekretariat}\", induk: \"{unit}\", berlakuDari: \"2026-04-01\"", "UNIT_KERJA_CYCLE", "Sekretariat 81 tidak dapat ditempatkan di bawah dirinya sendiri atau bawahannya. Pilih induk lain.", "induk");
        await negeri.RuleAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", nama: \"X\", berlakuDari: \"2000-01-01\"", "UNIT_KERJA_CHANGE_TOO_EARLY", "Perubahan terakhir Subbagian A 81 berlaku mulai 2000-01-01. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", "berlakuDari");
        Assert.Empty(await negeri.JejakAsync());
    }

    /// <summary>A stands below the secretariat for two more years only; for those two it would stand below itself.</summary>
    [Fact]
    public async Task Ubah_WhenTheCircleWouldLastForAWhileOnly_IsRefused()
    {
        await using var negeri = await Negeri.CreateAsync();
        var (sekretariat, unit) = (await negeri.UnitAsync("Sekretariat 81"), await negeri.UnitAsync("Subbagian A 81"));
        await negeri.ChangeAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{unit}\", induk: null, berlakuDari: \"2028-01-01\"", "");

        await negeri.RuleAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{sekretariat}\", induk: \"{unit}\", berlakuDari: \"2027-12-31\"", "UNIT_KERJA_CYCLE", "Sekretariat 81 tidak dapat ditempatkan di bawah dirinya sendiri atau bawahannya. Pilih induk lain.", "induk");
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{sekretariat}\", induk: \"{unit}\", berlakuDari: \"2028-01-01\"", ""));
    }

    [Fact]
    public async Task Tutup_EndsTheUnitAndItsPosts_AndNamesWhoCarriesOn()
    {
        await using var negeri = await Negeri.CreateAsync();
        var (a, b) = (await negeri.UnitAsync("Subbagian A 81"), await negeri.UnitAsync("Subbagian B 81"));

        var answer = await negeri.ChangeAsync("admin-00", "tutupUnitKerja", $"unitKerja: \"{a}\", berlakuSampai: \"2026-12-31\", dileburKe: \"{b}\"", "unitKerja { pada berlakuSampai jabatan { nama berlakuSampai } riwayat { dileburKe { nama } } }");

        Assert.Equal("""{"unitKerja":{"pada":"2026-12-31","berlakuSampai":"2026-12-31","jabatan":[{"nama":"Kepala A 81","berlakuSampai":"2026-12-31"}],"riwayat":[{"dileburKe":{"nama":"Subbagian B 81"}}]},"errors":[]}""", answer);
        Assert.Equal(["Admin 00 | tutupUnitKerja | UnitKerja | Unit kerja Subbagian A 81 berakhir pada 2026-12-31 dan dilebur ke Subbagian B 81."], await negeri.JejakAsync());
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM jabatan WHERE nama = 'Kepala A 81'"));

        await negeri.RuleAsync("admin-81", "buatJabatan", $"unitKerja: \"{a}\", jenis: ANGGOTA, nama: \"J\", berlakuDari: \"2026-04-01\"", "UNIT_KERJA_CLOSED", "Subbagian A 81 sudah berakhir pada 2026-12-31. Pilih unit kerja yang masih berlaku.", "unitKerja");
        await negeri.RuleAsync("admin-81", "tutupUnitKerja", $"unitKerja: \"{b}\", berlakuSampai: \"2026-12-31\", dileburKe: \"{a}\"", "UNIT_KERJA_CLOSED", "Subbagian A 81 sudah berakhir pada 2026-12-31. Pilih unit kerja yang masih berlaku.", "dileburKe");
        await negeri.RuleAsync("admin-81", "ubahUnitKerja", $"unitKerja: \"{b}\", induk: \"{a}\", berlakuDari: \"2026-04-01\"", "UNIT_KERJA_CLOSED", "Subbagian A 81 sudah berakhir pada 2026-12-31. Pilih unit kerja yang masih berlaku.", "induk");
        await negeri.RuleAsync("admin-81", "angkatPejabat", $"jabatan: \"{await negeri.JabatanAsync("Kepala A 81")}\", nama: \"P\", berlakuDari: \"2026-04-01\"", "JABATAN_NOT_IN_FORCE", "Jabatan Kepala A 81 tidak ada sepanjang masa itu. Sesuaikan tanggalnya.", "berlakuDari");
    }

    [Fact]
    public async Task Tutup_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var (sekretariat, a, b) = (await negeri.UnitAsync("Sekretariat 81"), await negeri.UnitAsync("Subbagian A 81"), await negeri.UnitAsync("Subbagian B 81"));
        var foreign = await negeri.UnitAsync("Sekretariat 8171");
        await negeri.ExecuteAsync("INSERT INTO pejabat (jabatan_id, satker_id, nama, kapasitas, berlaku_dari) SELECT id, satker_id, 'Kepala Lama', 'Definitif', '2020-01-01' FROM jabatan WHERE nama = 'Kepala A 81'");

        await negeri.NotFoundAsync("admin-8171", "tutupUnitKerja", $"unitKerja: \"{a}\", berlakuSampai: \"2026-12-31\"", "UnitKerja", "unitKerja");
        await negeri.ForbiddenAsync("operator-81", "tutupUnitKerja", $"unitKerja: \"{a}\", berlakuSampai: \"2026-12-31\"", "menutup unit kerja");
        await negeri.RuleAsync("admin-81", "tutupUnitKerja", $"unitKerja: \"{sekretariat}\", berlakuSampai: \"2026-12-31\"", "UNIT_KERJA_HAS_ANAK", "Sekretariat 81 masih membawahi 2 unit kerja sesudah tanggal itu. Pindahkan atau tutup unit bawahannya dahulu.", "berlakuSampai");
        await negeri.RuleAsync("admin-81", "tutupUnitKerja", $"unitKerja: \"{a}\", berlakuSampai: \"2026-12-31\"", "JABATAN_STILL_HELD", "Kepala A 81 sesudah tanggal itu masih dijabat Kepala Lama. Akhiri masa jabatannya dahulu, atau pilih tanggal lain.", "berlakuSampai");
        await negeri.RuleAsync("admin-81", "tutupUnitKerja", $"unitKerja: \"{b}\", berlakuSampai: \"2026-12-31\", dileburKe: \"{foreign}\"", "UNIT_KERJA_MERGER_UNFIT", "Subbagian B 81 hanya dapat dilebur ke unit kerja lain dalam satker yang sama. Pilih unit tujuan lain.", "dileburKe");
        await negeri.RuleAsync("admin-81", "tutupUnitKerja", $"unitKerja: \"{b}\", berlakuSampai: \"1999-01-01\"", "JABATAN_BEGINS_LATER", "Jabatan Kepala B 81 baru ada mulai 2000-01-01. Pilih tanggal akhir yang tidak mendahuluinya.", "berlakuSampai");
        Assert.Empty(await negeri.JejakAsync());
    }
}
