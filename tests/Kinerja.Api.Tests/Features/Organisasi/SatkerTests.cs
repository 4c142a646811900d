using System.Text.Json;

namespace Kinerja.Api.Tests.Features.Organisasi;

[Collection(MembacaNusantara.Name)]
public sealed class SatkerTests(Nusantara nusantara)
{
    [Fact]
    public async Task Hierarki_OverTheCountry_HasAll553InFourStatements()
    {
        var answer = await nusantara.AskAsync("pengawas 00", Nusantara.Operation("Hierarki"));

        var pusat = answer.Json.GetProperty("satker");
        var provinsi = pusat.GetProperty("anak").EnumerateArray().ToArray();
        Assert.Equal(("00", "PUSAT", 38, 38), (Text(pusat, "kode"), Text(pusat, "jenis"), pusat.GetProperty("jumlahAnak").GetInt32(), provinsi.Length));
        Assert.Equal(514, provinsi.Sum(p => p.GetProperty("anak").GetArrayLength()));
        Assert.Equal(11, BelowOf("81"));
        Assert.Equal(10, BelowOf("82"));
        Assert.Equal(provinsi.Select(p => Text(p, "kode")).Order(StringComparer.Ordinal), provinsi.Select(p => Text(p, "kode")));
        Assert.Equal(4, answer.Statements.Count);
        Assert.All(answer.Calls.Values, calls => Assert.Equal(1, calls));

        int BelowOf(string kode) => provinsi.Single(p => Text(p, "kode") == kode).GetProperty("anak").GetArrayLength();
    }

    [Fact]
    public async Task Hierarki_OverOneSatker_TakesAsManyStatements()
    {
        var document = Nusantara.Operation("Hierarki").Replace("00", "8171", StringComparison.Ordinal);

        var answer = await nusantara.AskAsync("operator 8171", document);

        Assert.Equal("""{"satker":{"kode":"8171","nama":"KPU Kota Ambon","jenis":"KOTA","jumlahAnak":0,"anak":[]}}""", answer.Data);
        // No level below means no statement for it.
        Assert.Equal(3, answer.Statements.Count);
    }

    [Theory]
    [InlineData("9101", "2021-01-01", "9101", "91,00")]
    [InlineData("9301", "2021-01-01", "9101", "91,00")]
    [InlineData("9301", null, "9301", "93,00")]
    [InlineData("9101", null, "9301", "93,00")]
    public async Task Satker_ByAnyCodeItEverHad_IsShownAsItStoodOnTheDay(string kode, string? pada, string kodeThen, string above)
    {
        var answer = await nusantara.AskAsync("pengawas 00", Nusantara.Operation("Jalur"), JsonSerializer.Serialize(new { kode, pada }));

        var satker = answer.Json.GetProperty("satker");
        Assert.Equal((kodeThen, "KPU Kabupaten Merauke"), (Text(satker, "kode"), Text(satker, "nama")));
        Assert.Equal(above.Split(',')[0], Text(satker.GetProperty("induk"), "kode"));
        Assert.Equal([.. above.Split(',').Reverse(), kodeThen], satker.GetProperty("jalur").EnumerateArray().Select(s => Text(s, "kode")));
        Assert.Equal(["9101 < 91 until 2022-07-24", "9301 < 93 until "], satker.GetProperty("riwayat").EnumerateArray().Select(r =>
            $"{Text(r, "kode")} < {Text(r.GetProperty("induk"), "kode")} until {r.GetProperty("berlakuSampai")}"));
        // satker; then induk, jalur and riwayat; then the superiors of the states.
        Assert.Equal(5, answer.Statements.Count);
        Assert.All(answer.Calls.Values, calls => Assert.Equal(1, calls));
    }

    [Fact]
    public async Task Satker_BeforeItWasFounded_IsNull() =>
        Assert.Equal("""{"satker":null}""", (await nusantara.AskAsync("pengawas 00", """{ satker(kode: "93", pada: "2021-01-01") { kode } }""")).Data);

    [Theory]
    [InlineData("")]
    [InlineData("817")]
    [InlineData("0000")]
    [InlineData("81\\u0000")]
    public async Task Satker_OfWhatNobodyHolds_IsNull(string kode) =>
        Assert.Equal("""{"satker":null}""", (await nusantara.AskAsync("pengawas 00", $$"""{ satker(kode: "{{kode}}") { kode } }""")).Data);

    [Fact]
    public async Task CariSatker_IsAPageAndItsCount()
    {
        var answer = await nusantara.AskAsync("pengawas 00", Nusantara.Operation("CariSatker"), """{ "cari": "ambon" }""");

        var page = answer.Json.GetProperty("daftarSatker");
        Assert.Equal(["KPU Kota Ambon"], page.GetProperty("edges").EnumerateArray().Select(e => Text(e.GetProperty("node"), "nama")));
        Assert.Equal(1, page.GetProperty("totalCount").GetInt32());
        Assert.Equal(2, answer.Statements.Count);
    }

    [Fact]
    public async Task DaftarBawahan_OfEachProvince_IsOnePageEachInTwoStatements()
    {
        var answer = await nusantara.AskAsync("pengawas 00", """{ satker(kode: "00") { anak { kode daftarBawahan(first: 2, order: [{ nama: DESC }]) { totalCount nodes { kode pada } } } } }""");

        var maluku = answer.Json.GetProperty("satker").GetProperty("anak").EnumerateArray().Single(a => Text(a, "kode") == "81").GetProperty("daftarBawahan");
        Assert.Equal(11, maluku.GetProperty("totalCount").GetInt32());
        Assert.Equal(["8172", "8171"], maluku.GetProperty("nodes").EnumerateArray().Select(s => Text(s, "kode")));
        Assert.Equal(4, answer.Statements.Count);
    }

    [Fact]
    public async Task Levels_OfSeveralDays_AreShownEachAsAtItsOwnInOneStatement()
    {
        var answer = await nusantara.AskAsync(
            "pengawas 00",
            """{ satker(kode: "9301") { riwayat { berlakuDari induk { kode pada jumlahAnak anak(where: { kode: { in: ["9101", "9301", "9103"] } }) { kode pada induk { kode } } daftarBawahan(first: 100) { totalCount } jalur { kode } } } } }""");

        var induk = answer.Json.GetProperty("satker").GetProperty("riwayat").EnumerateArray().Select(r => r.GetProperty("induk")).ToArray();
        Assert.Equal([("91", "1945-08-17"), ("93", "2022-07-25")], induk.Select(i => (Text(i, "kode"), Text(i, "pada"))));
        Assert.Equal(["9101 1945-08-17 91, 9103 1945-08-17 91", "9301 2022-07-25 93"], induk.Select(i =>
            string.Join(", ", i.GetProperty("anak").EnumerateArray().Select(a => $"{Text(a, "kode")} {Text(a, "pada")} {Text(a.GetProperty("induk"), "kode")}"))));
        Assert.Equal(induk.Select(i => i.GetProperty("jumlahAnak").GetInt32()), induk.Select(i => i.GetProperty("daftarBawahan").GetProperty("totalCount").GetInt32()));
        Assert.Equal(["00 91", "00 93"], induk.Select(i => string.Join(' ', i.GetProperty("jalur").EnumerateArray().Select(a => Text(a, "kode")))));
        // satker, riwayat, induk; then jumlahAnak, anak, totalCount, jalur; the superiors are known by then.
        Assert.Equal(7, answer.Statements.Count);
    }

    private static string Text(JsonElement of, string field) => of.GetProperty(field).GetString()!;
}
