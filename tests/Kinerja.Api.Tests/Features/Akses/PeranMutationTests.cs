namespace Kinerja.Api.Tests.Features.Akses;

public sealed class PeranMutationTests
{
    private const string Payload = "penugasan { peran berlakuDari berlakuSampai satker { kode } pengguna { nama penerbit subjek aktif } }";

    [Fact]
    public async Task Beri_ToAPersonNotYetKnown_RegistersThemUnderTheCallersIssuer()
    {
        await using var negeri = await Negeri.CreateAsync();

        var answer = await negeri.ChangeAsync("admin-81", "beriPeran", "subjek: \"baru\", nama: \"Orang Baru\", peran: ADMIN, satker: \"8171\", berlakuDari: \"2026-03-01\"", Payload);

        Assert.Equal("""{"penugasan":{"peran":"ADMIN","berlakuDari":"2026-03-01","berlakuSampai":null,"satker":{"kode":"8171"},"pengguna":{"nama":"Orang Baru","penerbit":"https://masuk.uji","subjek":"baru","aktif":true}},"errors":[]}""", answer);
        Assert.Equal(["Admin 81 | beriPeran | Penugasan | Orang Baru diberi peran Admin mulai 2026-03-01."], await negeri.JejakAsync());
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("baru", "buatUnitKerja", "satker: \"8171\", nama: \"C\", jenis: SUBBAGIAN, urutan: 3, berlakuDari: \"2026-04-01\"", ""));
    }

    /// <summary>Somebody who has a role in another province is found, not registered again, and the answer has the same shape.</summary>
    [Fact]
    public async Task Beri_ToAPersonKnownElsewhere_FindsThemWithoutSayingSo()
    {
        await using var negeri = await Negeri.CreateAsync();

        var answer = await negeri.ChangeAsync("admin-81", "beriPeran", "subjek: \"operator-82\", nama: \"Operator 82\", peran: ANALIS, satker: \"81\", berlakuDari: \"2026-03-01\", berlakuSampai: \"2026-12-31\"", Payload);

        Assert.Equal("""{"penugasan":{"peran":"ANALIS","berlakuDari":"2026-03-01","berlakuSampai":"2026-12-31","satker":{"kode":"81"},"pengguna":{"nama":"Operator 82","penerbit":"https://masuk.uji","subjek":"operator-82","aktif":true}},"errors":[]}""", answer);
        Assert.Equal(1L, await negeri.ScalarAsync("SELECT count(*) FROM pengguna WHERE subjek = 'operator-82'"));
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM pengguna WHERE subjek = 'operator-82'"));
        Assert.Equal(2L, await negeri.ScalarAsync("SELECT count(*) FROM penugasan t JOIN pengguna p ON p.id = t.pengguna_id WHERE p.subjek = 'operator-82'"));
        Assert.Equal(["Admin 81 | beriPeran | Penugasan | Operator 82 diberi peran Analis mulai 2026-03-01."], await negeri.JejakAsync());
    }

    [Fact]
    public async Task Beri_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        const string Input = "subjek: \"operator-81\", nama: \"N\", peran: OPERATOR, satker: \"81\", berlakuDari: \"2026-03-01\"";

        await negeri.NotFoundAsync(null, "beriPeran", Input, "Satker", "satker");
        await negeri.NotFoundAsync("admin-8171", "beriPeran", Input, "Satker", "satker");
        await negeri.NotFoundAsync("admin-81", "beriPeran", Input.Replace("\"81\"", "\"00\"", StringComparison.Ordinal), "Satker", "satker");
        await negeri.ForbiddenAsync("pengawas-00", "beriPeran", Input, "memberi peran");
        await negeri.RuleAsync("admin-81", "beriPeran", Input, "PERAN_ALREADY_GIVEN", "Operator 81 pada masa itu sudah berperan Operator di satker ini. Cabut dahulu, atau pilih tanggal lain.", "peran");
        await negeri.InvalidAsync("admin-81", "beriPeran", $"{Input}, penerbit: \"\"", "TEXT_REQUIRED", "Isian penerbit wajib diisi. Tuliskan isinya lalu kirim kembali.", "penerbit");
        await negeri.InvalidAsync("admin-81", "beriPeran", $"{Input}, berlakuSampai: \"2026-02-01\"", "DATE_SPAN_REVERSED", "Tanggal akhir 2026-02-01 mendahului tanggal mulai 2026-03-01. Perbaiki salah satunya.", "berlakuSampai");
        Assert.Empty(await negeri.JejakAsync());
    }

    [Fact]
    public async Task Cabut_WithoutADay_EndsTheRoleWithYesterday_AndItMayBeGivenAgainToday()
    {
        await using var negeri = await Negeri.CreateAsync();
        var penugasan = await negeri.PenugasanAsync("operator-8171");

        var answer = await negeri.ChangeAsync("admin-81", "cabutPeran", $"penugasan: \"{penugasan}\"", Payload);

        Assert.Equal("""{"penugasan":{"peran":"OPERATOR","berlakuDari":"2000-01-01","berlakuSampai":"2026-03-09","satker":{"kode":"8171"},"pengguna":{"nama":"Operator 8171","penerbit":"https://masuk.uji","subjek":"operator-8171","aktif":true}},"errors":[]}""", answer);
        Assert.Equal(["Admin 81 | cabutPeran | Penugasan | Peran Operator Operator 8171 dicabut; hari terakhirnya 2026-03-09."], await negeri.JejakAsync());
        Assert.Equal(1, await negeri.ScalarAsync("SELECT versi FROM pengguna WHERE subjek = 'operator-8171'"));
        await negeri.RuleAsync("admin-81", "cabutPeran", $"penugasan: \"{penugasan}\"", "PERAN_ALREADY_REVOKED", "Peran ini sudah berakhir pada 2026-03-09.", "penugasan");

        const string Again = "subjek: \"operator-8171\", nama: \"N\", peran: OPERATOR, satker: \"8171\", berlakuDari: \"2026-03-10\"";
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-81", "beriPeran", Again, ""));
        var second = await negeri.IdAsync("Penugasan", "SELECT max(id) FROM penugasan");
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-81", "cabutPeran", $"penugasan: \"{second}\"", ""));
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-81", "beriPeran", Again, ""));
    }

    [Fact]
    public async Task Cabut_WhenRefused_SaysWhyAndChangesNothing()
    {
        await using var negeri = await Negeri.CreateAsync();
        var input = $"penugasan: \"{await negeri.PenugasanAsync("operator-81")}\"";

        await negeri.NotFoundAsync("admin-82", "cabutPeran", input, "Penugasan", "penugasan");
        await negeri.NotFoundAsync("admin-8171", "cabutPeran", input, "Penugasan", "penugasan");
        await negeri.NotFoundAsync("operator-81", "cabutPeran", input, "Penugasan", "penugasan");
        await negeri.ForbiddenAsync("pengawas-81", "cabutPeran", input, "mencabut peran");
        await negeri.RuleAsync("admin-00", "cabutPeran", $"penugasan: \"{await negeri.PenugasanAsync("admin-00")}\"", "PERAN_LAST_ADMIN", LastAdmin, "penugasan");
        Assert.Empty(await negeri.JejakAsync());
    }

    /// <summary>Who is to follow must be active, and for good: an end in a year's time only puts the same off.</summary>
    [Fact]
    public async Task Cabut_OfTheNationalAdmin_NeedsAnotherWhoStays()
    {
        await using var negeri = await Negeri.CreateAsync();
        var first = $"penugasan: \"{await negeri.PenugasanAsync("admin-00")}\"";
        await negeri.ChangeAsync("admin-00", "beriPeran", "subjek: \"analis-00\", nama: \"N\", peran: ADMIN, satker: \"00\", berlakuDari: \"2026-03-01\", berlakuSampai: \"2027-03-01\"", "");
        await negeri.RuleAsync("admin-00", "cabutPeran", first, "PERAN_LAST_ADMIN", LastAdmin, "penugasan");

        await negeri.ChangeAsync("admin-00", "beriPeran", "subjek: \"operator-00\", nama: \"N\", peran: ADMIN, satker: \"00\", berlakuDari: \"2026-03-01\"", "");
        await negeri.ExecuteAsync("UPDATE pengguna SET aktif = false WHERE subjek = 'operator-00'");
        await negeri.RuleAsync("admin-00", "cabutPeran", first, "PERAN_LAST_ADMIN", LastAdmin, "penugasan");

        await negeri.ExecuteAsync("UPDATE pengguna SET aktif = true WHERE subjek = 'operator-00'");
        Assert.Equal("""{"errors":[]}""", await negeri.ChangeAsync("admin-00", "cabutPeran", first, ""));
    }

    internal const string LastAdmin = "Ini admin pusat terakhir yang aktif; tanpa admin pusat tidak ada yang dapat memberi peran lagi. Beri dahulu peran ADMIN di pusat, tanpa tanggal akhir, kepada orang lain.";
}
