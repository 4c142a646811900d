namespace Kinerja.Api.Tests.Features.Organisasi;

public sealed class SatkerMutationTests
{
    private const string Baru = "kode: \"8172\", nama: \"KPU Kota Tual\", jenis: KOTA, wilayah: \"Tual\", induk: \"81\", berlakuDari: \"2026-04-01\", dasarHukum: \"UU 1/2026\"";

    [Fact]
    public async Task Buat_ByTheNationalAdmin_FoundsTheOfficeWithItsPathsAndOneLine()
    {
        await using var negeri = await Negeri.CreateAsync();

        var answer = await negeri.ChangeAsync("admin-00", "buatSatker", Baru, "satker { pada kode nama jenis wilayah dasarHukum berlakuDari berlakuSampai induk { kode } jalur { kode } }");

        Assert.Equal("""{"satker":{"pada":"2026-04-01","kode":"8172","nama":"KPU Kota Tual","jenis":"KOTA","wilayah":"Tual","dasarHukum":"UU 1/2026","berlakuDari":"2026-04-01","berlakuSampai":null,"induk":{"kode":"81"},"jalur":[{"kode":"00"},{"kode":"81"},{"kode":"8172"}]},"errors":[]}""", answer);
        Assert.Equal(["Admin 00 | buatSatker | Satker | Satker 8172 KPU Kota Tual dibentuk mulai 2026-04-01."], await negeri.JejakAsync());
        Assert.Equal(["00/2/2026-04-01/", "81/1/2026-04-01/", "8172/0/2026-04-01/"], await JalurAsync(negeri, "8172"));
        Assert.StartsWith("""{"perubahan":[{"kunci":"7","nilai":{"id":{"dari":null,"ke":"7"}},"tabel":"satker"},{"kunci":"7","nilai":{"berlaku_dari":{"dari":null,"ke":"2026-04-01"},""", await negeri.RincianAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buat_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();

        await negeri.NotFoundAsync(null, "buatSatker", Baru, "Satker", "induk");
        await negeri.NotFoundAsync("admin-82", "buatSatker", Baru, "Satker", "induk");
        await negeri.ForbiddenAsync("admin-81", "buatSatker", Baru, "membentuk satker");
        await negeri.ForbiddenAsync("operator-00", "buatSatker", Baru, "membentuk satker");
        await negeri.NotFoundAsync("admin-00", "buatSatker", Baru.Replace("\"81\"", "\"99\"", StringComparison.Ordinal), "Satker", "induk");
        await negeri.InvalidAsync("admin-00", "buatSatker", Baru.Replace("8172", "81.72", StringComparison.Ordinal), "SATKER_KODE_INVALID", "Kode satker terdiri atas dua angka (pusat dan provinsi) atau empat angka (kabupaten/kota), tanpa titik. Perbaiki kodenya.", "kode");
        await negeri.InvalidAsync("admin-00", "buatSatker", Baru.Replace("2026-04-01", "0202-04-01", StringComparison.Ordinal), "DATE_OUT_OF_RANGE", "Tanggal 0202-04-01 tidak masuk akal. Isi tanggal antara 1945-08-17 dan 2199-12-31.", "berlakuDari");
        await negeri.InvalidAsync("admin-00", "buatSatker", Baru.Replace("KPU Kota Tual", " ", StringComparison.Ordinal), "TEXT_REQUIRED", "Isian nama wajib diisi. Tuliskan isinya lalu kirim kembali.", "nama");
        await negeri.RuleAsync("admin-00", "buatSatker", Baru.Replace("8172", "8171", StringComparison.Ordinal), "SATKER_KODE_TAKEN", "Kode 8171 pada masa itu sudah dipakai KPU 8171. Pakai kode lain atau tanggal lain.", "kode");
        await negeri.RuleAsync("admin-00", "buatSatker", Baru.Replace("8172", "83", StringComparison.Ordinal), "SATKER_KODE_UNFIT", "Kode 83 tidak cocok dengan jenis satker: pusat dan provinsi berkode dua angka, kabupaten dan kota empat angka.", "kode");
        await negeri.RuleAsync("admin-00", "buatSatker", Baru.Replace("\"81\"", "\"8171\"", StringComparison.Ordinal), "SATKER_INDUK_UNFIT", "Induk tidak cocok: provinsi berinduk ke pusat, kabupaten dan kota berinduk ke provinsi, pusat tanpa induk. Pilih induk yang sesuai.", "induk");
        await negeri.RuleAsync("admin-00", "buatSatker", Baru.Replace("2026-04-01", "1999-01-01", StringComparison.Ordinal), "SATKER_INDUK_NOT_IN_FORCE", "Induk 81 tidak berlaku sepanjang masa itu (diperiksa 1999-01-01). Pilih induk atau tanggal lain.", "induk");
        await negeri.RuleAsync("admin-00", "buatSatker", "kode: \"99\", nama: \"N\", jenis: PUSAT, wilayah: \"W\", berlakuDari: \"2026-04-01\"", "SATKER_PUSAT_EXISTS", "Pusat hanya satu, yaitu KPU 00. Ubah yang ada, atau pilih jenis lain.", "jenis");
        Assert.Empty(await negeri.JejakAsync());
    }

    [Fact]
    public async Task Ubah_ByTheNationalAdmin_KeepsWhatIsNotNamedAndCountsTheVersion()
    {
        await using var negeri = await Negeri.CreateAsync();

        var answer = await negeri.ChangeAsync("admin-00", "ubahSatker", "satker: \"8171\", kode: \"8271\", induk: \"82\", berlakuDari: \"2026-04-01\"", "satker { kode }");
        Assert.Contains("SATKER_KODE_TAKEN", answer, StringComparison.Ordinal);
        answer = await negeri.ChangeAsync(
            "admin-00", "ubahSatker", "satker: \"8171\", kode: \"8272\", induk: \"82\", berlakuDari: \"2026-04-01\"", "satker { kode nama wilayah jalur { kode } riwayat { kode nama berlakuSampai } }");

        Assert.Equal("""{"satker":{"kode":"8272","nama":"KPU 8171","wilayah":"Wilayah 8171","jalur":[{"kode":"00"},{"kode":"82"},{"kode":"8272"}],"riwayat":[{"kode":"8171","nama":"KPU 8171","berlakuSampai":"2026-03-31"},{"kode":"8272","nama":"KPU 8171","berlakuSampai":null}]},"errors":[]}""", answer);
        Assert.Equal(["Admin 00 | ubahSatker | Satker | Satker 8171 KPU 8171 diubah menjadi 8272 KPU 8171 mulai 2026-04-01."], await negeri.JejakAsync());
        Assert.Equal(["00/2/2000-01-01/", "81/1/2000-01-01/2026-03-31", "82/1/2026-04-01/", "8272/0/2000-01-01/"], await JalurAsync(negeri, "8272"));
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM satker WHERE id = (SELECT satker_id FROM satker_versi WHERE kode = '8272')"));
    }

    [Fact]
    public async Task Ubah_WithANewNameAlone_LeavesThePathsAsTheyAre()
    {
        await using var negeri = await Negeri.CreateAsync();
        var before = await JalurAsync(negeri, "81");

        await negeri.ChangeAsync("admin-00", "ubahSatker", "satker: \"81\", nama: \"KPU Maluku\", berlakuDari: \"2026-04-01\"", "");

        Assert.Equal(2L, await negeri.ScalarAsync("SELECT count(*) FROM satker_versi WHERE kode = '81'"));
        Assert.Equal(before, await JalurAsync(negeri, "81"));
    }

    [Fact]
    public async Task Ubah_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        const string Nama = "satker: \"81\", nama: \"KPU Maluku\", berlakuDari: \"2026-04-01\"";

        await negeri.NotFoundAsync("admin-82", "ubahSatker", Nama, "Satker", "satker");
        await negeri.ForbiddenAsync("admin-81", "ubahSatker", Nama, "mengubah satker");
        await negeri.InvalidAsync("admin-00", "ubahSatker", "satker: \"81\", berlakuDari: \"2026-04-01\"", "NOTHING_TO_CHANGE", "Tidak ada yang diubah. Sebutkan sedikitnya satu isian dengan nilainya yang baru.", null);
        await negeri.InvalidAsync("admin-00", "ubahSatker", "satker: \"81\", wilayah: null, berlakuDari: \"2026-04-01\"", "INPUT_NULL", "Isian wilayah tidak dapat dikosongkan. Hilangkan isian itu bila tidak hendak diubah.", "wilayah");
        await negeri.InvalidAsync("admin-00", "ubahSatker", "satker: \"81\", induk: null, berlakuDari: \"2026-04-01\"", "INPUT_NULL", "Isian induk tidak dapat dikosongkan. Hilangkan isian itu bila tidak hendak diubah.", "induk");
        await negeri.NotFoundAsync("admin-00", "ubahSatker", "satker: \"81\", induk: \"98\", berlakuDari: \"2026-04-01\"", "Satker", "induk");
        await negeri.RuleAsync("admin-00", "ubahSatker", "satker: \"81\", induk: \"8171\", berlakuDari: \"2026-04-01\"", "SATKER_CYCLE", "Satker 81 tidak dapat ditempatkan di bawah 8171, karena 8171 berada di bawahnya. Pilih induk lain.", "induk");
        await negeri.RuleAsync("admin-00", "ubahSatker", Nama.Replace("2026-04-01", "2000-01-01", StringComparison.Ordinal), "SATKER_CHANGE_TOO_EARLY", "Perubahan terakhir satker 81 berlaku mulai 2000-01-01. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", "berlakuDari");
        Assert.Empty(await negeri.JejakAsync());
    }

    [Fact]
    public async Task Tutup_WhenNothingStandsInItAnyMore_EndsTheOfficeAndItsPaths()
    {
        await using var negeri = await Negeri.CreateAsync();
        await negeri.ExecuteAsync("UPDATE unit_kerja_versi SET berlaku_sampai = '2026-12-31' WHERE nama LIKE '% 8171'");

        var answer = await negeri.ChangeAsync("admin-00", "tutupSatker", "satker: \"8171\", berlakuSampai: \"2026-12-31\"", "satker { pada kode berlakuSampai }");

        Assert.Equal("""{"satker":{"pada":"2026-12-31","kode":"8171","berlakuSampai":"2026-12-31"},"errors":[]}""", answer);
        Assert.Equal(["Admin 00 | tutupSatker | Satker | Satker 8171 KPU 8171 berakhir pada 2026-12-31."], await negeri.JejakAsync());
        Assert.Equal(["00/2/2000-01-01/2026-12-31", "81/1/2000-01-01/2026-12-31", "8171/0/2000-01-01/2026-12-31"], await JalurAsync(negeri, "8171"));
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM satker WHERE id = (SELECT satker_id FROM satker_versi WHERE kode = '8171')"));

        await negeri.RuleAsync("admin-00", "tutupSatker", "satker: \"8171\", berlakuSampai: \"2027-12-31\"", "SATKER_CLOSED", "Satker 8171 sudah berakhir pada 2026-12-31 dan tidak dapat diubah lagi.", "satker");
        await negeri.RuleAsync("admin-00", "ubahSatker", "satker: \"8171\", nama: \"X\", berlakuDari: \"2027-01-01\"", "SATKER_CLOSED", "Satker 8171 sudah berakhir pada 2026-12-31 dan tidak dapat diubah lagi.", "satker");
        await negeri.RuleAsync("admin-00", "buatUnitKerja", "satker: \"8171\", nama: \"U\", jenis: SUBBAGIAN, urutan: 3, berlakuDari: \"2026-04-01\"", "SATKER_CLOSED", "Satker 8171 sudah berakhir pada 2026-12-31 dan tidak dapat diubah lagi.", "satker");
    }

    [Fact]
    public async Task Tutup_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        const string Ambon = "satker: \"8171\", berlakuSampai: \"2026-12-31\"";

        await negeri.NotFoundAsync("admin-82", "tutupSatker", Ambon, "Satker", "satker");
        await negeri.ForbiddenAsync("admin-8171", "tutupSatker", Ambon, "menutup satker");
        await negeri.RuleAsync("admin-00", "tutupSatker", Ambon, "SATKER_HAS_UNIT_KERJA", "Satker 8171 masih mempunyai 3 unit kerja sesudah tanggal itu. Tutup unit kerjanya dahulu.", "berlakuSampai");
        await negeri.RuleAsync("admin-00", "tutupSatker", "satker: \"81\", berlakuSampai: \"2026-12-31\"", "SATKER_HAS_ANAK", "Satker 81 masih membawahi 2 satker pada tanggal itu. Pindahkan atau tutup satker bawahannya dahulu.", "berlakuSampai");
        await negeri.RuleAsync("admin-00", "tutupSatker", "satker: \"00\", berlakuSampai: \"2026-12-31\"", "SATKER_PUSAT_REQUIRED", "Satker 00 adalah pusat, dan tanpa pusat tidak ada yang dapat mengurus satker lain. Pusat tidak dapat ditutup.", "satker");
        await negeri.ExecuteAsync("UPDATE unit_kerja_versi SET berlaku_dari = '1980-01-01', berlaku_sampai = '1990-12-31' WHERE nama LIKE '% 8171'");
        await negeri.RuleAsync("admin-00", "tutupSatker", "satker: \"8171\", berlakuSampai: \"1999-12-31\"", "SATKER_CHANGE_TOO_EARLY", "Perubahan terakhir satker 8171 berlaku mulai 2000-01-01. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", "berlakuSampai");
    }

    [Fact]
    public async Task SeveralInOneOperation_EachAnswersWithTheDataAfterItself()
    {
        await using var negeri = await Negeri.CreateAsync();

        var answer = await negeri.AskAsync("admin-00", """
            mutation {
              a: ubahSatker(input: { satker: "8171", nama: "KPU Satu", berlakuDari: "2026-04-01" }) { satker { induk { nama anak { kode nama } } } }
              b: ubahSatker(input: { satker: "81", nama: "KPU Maluku", berlakuDari: "2026-04-01" }) { satker { nama anak { nama induk { nama } } } }
              c: ubahSatker(input: { satker: "8171", nama: "KPU Dua", berlakuDari: "2026-05-01" }) { satker { induk { nama anak { nama } } riwayat { nama } } }
            }
            """);

        Assert.Equal("""
            {"data":{"a":{"satker":{"induk":{"nama":"KPU 81","anak":[{"kode":"8101","nama":"KPU 8101"},{"kode":"8171","nama":"KPU Satu"}]}}},"b":{"satker":{"nama":"KPU Maluku","anak":[{"nama":"KPU 8101","induk":{"nama":"KPU Maluku"}},{"nama":"KPU Satu","induk":{"nama":"KPU Maluku"}}]}},"c":{"satker":{"induk":{"nama":"KPU Maluku","anak":[{"nama":"KPU 8101"},{"nama":"KPU Dua"}]},"riwayat":[{"nama":"KPU 8171"},{"nama":"KPU Satu"},{"nama":"KPU Dua"}]}}}}
            """.Trim(), answer);
        Assert.Equal(3, (await negeri.JejakAsync()).Length);
    }

    /// <summary>Above, distance, from, until: of the office that bears the code now.</summary>
    private static async Task<string[]> JalurAsync(Negeri negeri, string kode) => (string[])(await negeri.ScalarAsync($"""
        WITH kini AS (SELECT DISTINCT ON (satker_id) satker_id, kode FROM satker_versi ORDER BY satker_id, berlaku_dari DESC)
        SELECT array_agg(k.kode || '/' || j.jarak || '/' || j.berlaku_dari || '/' || coalesce(j.berlaku_sampai::text, '') ORDER BY k.kode, j.berlaku_dari)
        FROM satker_jalur j JOIN kini k ON k.satker_id = j.leluhur_id WHERE j.satker_id = (SELECT satker_id FROM kini WHERE kode = '{kode}')
        """))!;
}
