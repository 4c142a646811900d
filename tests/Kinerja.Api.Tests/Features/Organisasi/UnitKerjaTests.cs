using System.Text.Json;

namespace Kinerja.Api.Tests.Features.Organisasi;

[Collection(MembacaNusantara.Name)]
public sealed class UnitKerjaTests(Nusantara nusantara)
{
    private const string Maluku = """{ satker(kode: "81") { unitKerja { nama induk { nama } } jabatan { nama unitKerja { nama } } atas: unitKerja(teratas: true) { nama } bagian: unitKerja(where: { jenis: { in: [BAGIAN, SUBBAGIAN] } }) { nama } } }""";

    [Fact]
    public async Task UnitKerja_AreInTheOrderOfTheChart()
    {
        var answer = await nusantara.AskAsync("admin 81", Maluku);

        var satker = answer.Json.GetProperty("satker");
        var all = Names(satker.GetProperty("unitKerja"));
        Assert.Equal(["Komisi", "Sekretariat"], Names(satker.GetProperty("atas")));
        Assert.Equal("Komisi", all[0]);
        Assert.Equal("Sekretariat", all[6]);
        // Each Bagian, then what is below it.
        string[] bagian =
        [
            "Bagian Perencanaan, Data dan Informasi", "Subbagian Perencanaan", "Subbagian Data dan Informasi",
            "Bagian Keuangan, Umum dan Logistik", "Subbagian Keuangan", "Subbagian Umum dan Logistik",
        ];
        Assert.Equal(bagian, all.Skip(7).Take(6));
        Assert.Equal(bagian, Names(satker.GetProperty("bagian")).Take(6));
        Assert.All(satker.GetProperty("unitKerja").EnumerateArray().Skip(8).Take(2), u => Assert.Equal(bagian[0], u.GetProperty("induk").GetProperty("nama").GetString()));
        Assert.Equal(["Ketua", "Anggota Divisi Keuangan, Umum dan Logistik"], Names(satker.GetProperty("jabatan")).Take(2));
        Assert.Equal(all, satker.GetProperty("jabatan").EnumerateArray().Select(j => j.GetProperty("unitKerja").GetProperty("nama").GetString()));
        // satker; three lists of units; jabatan; units above and of jabatan in one load.
        Assert.Equal(6, answer.Statements.Count);
        Assert.All(answer.Calls.Values, calls => Assert.Equal(1, calls));
    }

    [Fact]
    public async Task Statements_DoNotGrowWithTheCountry()
    {
        const string Inside = "jumlahAnak unitKerja(teratas: true) { nama satker { kode } anak { nama jabatan { nama pejabat { nama } } } riwayat { nama } } jabatan(where: { jenis: { eq: KETUA } }) { nama pejabat { nama jabatan { nama } satker { kode } } daftarPejabat(first: 1) { totalCount nodes { nama } } }";

        var one = await nusantara.AskAsync("operator 8171", $$"""{ daftarSatker(first: 100) { nodes { {{Inside}} } } }""");
        var many = await nusantara.AskAsync("pengawas 00", $$"""{ daftarSatker(first: 100) { nodes { {{Inside}} } } }""");

        Assert.Equal(many.Statements.Count, one.Statements.Count);
        // The page; jumlahAnak, unitKerja, jabatan; satker, anak and riwayat of units, pejabat, daftarPejabat and its counts; jabatan of
        // anak and of pejabat (their satker is known by then); pejabat of those.
        Assert.Equal(13, many.Statements.Count);
        Assert.All(many.Calls.Values, calls => Assert.Equal(1, calls));
    }

    [Fact]
    public async Task Pejabat_FollowTheDayOfTheirSatker()
    {
        var answer = await nusantara.AskAsync(
            "operator 8171",
            """
            fragment S on Satker { jabatan(where: { jenis: { eq: SEKRETARIS } }) { pejabat { nama kapasitas berlakuSampai } on2023: pejabat(pada: "2023-06-01") { nama } daftarPejabat { totalCount nodes { nama } } } }
            { kini: satker(kode: "8171") { ...S } dulu: satker(kode: "8171", pada: "2024-12-31") { ...S } }
            """);

        const string All = """
            "on2023":[{"nama":"Pertama 8171"}],"daftarPejabat":{"totalCount":2,"nodes":[{"nama":"Kedua 8171"},{"nama":"Pertama 8171"}]}
            """;
        Assert.Equal(
            $$$"""{"kini":{"jabatan":[{"pejabat":[{"nama":"Kedua 8171","kapasitas":"PLT","berlakuSampai":null}],{{{All}}}}]},"dulu":{"jabatan":[{"pejabat":[{"nama":"Pertama 8171","kapasitas":"DEFINITIF","berlakuSampai":"2024-12-31"}],{{{All}}}}]}}""",
            answer.Data);
    }

    [Fact]
    public async Task DaftarPejabat_IsFilteredAndOrdered()
    {
        var answer = await nusantara.AskAsync(
            "admin 81",
            """{ daftarPejabat(where: { jabatan: { jenis: { eq: SEKRETARIS } }, berlakuSampai: { neq: null }, nip: { startsWith: "1980" } }, order: [{ nama: DESC }]) { totalCount nodes { nama nip dasar berlakuDari satker { kode } } } }""");

        Assert.Equal(
            """{"daftarPejabat":{"totalCount":3,"nodes":[{"nama":"Pertama 8172","nip":"198001012005011001","dasar":null,"berlakuDari":"2023-01-01","satker":{"kode":"8172"}},{"nama":"Pertama 8171","nip":"198001012005011001","dasar":null,"berlakuDari":"2023-01-01","satker":{"kode":"8171"}},{"nama":"Pertama 81","nip":"198001012005011001","dasar":null,"berlakuDari":"2023-01-01","satker":{"kode":"81"}}]}}""",
            answer.Data);
        Assert.Equal(3, answer.Statements.Count);
    }

    private static string[] Names(JsonElement list) => [.. list.EnumerateArray().Select(u => u.GetProperty("nama").GetString()!)];
}
