using System.Text.Json;
using Kinerja.Api.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Features.Akses;

[Collection(MembacaNusantara.Name)]
public sealed class AksesTests(Nusantara nusantara)
{
    [Fact]
    public async Task Siapa_IsNameRolesAndOfficesOfToday()
    {
        var answer = await nusantara.AskAsync("operator 8171", Nusantara.Operation("Siapa"));

        Assert.Equal(
            """{"saya":{"nama":"Nama operator 8171","penugasan":[{"peran":"OPERATOR","satker":{"kode":"8171","nama":"KPU Kota Ambon"},"berlakuSampai":null}],"jabatan":[{"nama":"Sekretaris","satker":{"kode":"8171"},"kapasitas":"PLT"}]}}""",
            answer.Data);
        // Roles, offices, and the satker of both.
        Assert.Equal(3, answer.Statements.Count);
    }

    [Fact]
    public async Task Siapa_LeavesOutRolesThatHaveEnded()
    {
        var answer = await nusantara.AskAsync("dua peran", Nusantara.Operation("Siapa"));

        Assert.Equal(["OPERATOR 8171", "ADMIN 8271"], answer.Json.GetProperty("saya").GetProperty("penugasan").EnumerateArray().Select(p => $"{p.GetProperty("peran").GetString()} {p.GetProperty("satker").GetProperty("kode").GetString()}"));
        Assert.Equal(3, answer.Statements.Count);
    }

    [Fact]
    public async Task Siapa_OfALoginThatIsNotRegistered_HasNoRolesAndAsksNothing()
    {
        var answer = await nusantara.AskAsync("tidak terdaftar", Nusantara.Operation("Siapa"));

        Assert.Equal("""{"saya":{"nama":"Anonim","penugasan":[],"jabatan":[]}}""", answer.Data);
        Assert.Equal([], answer.Statements);
    }

    [Fact]
    public async Task Saya_KnowsOneself_WithoutTheRightToSeeOthers()
    {
        var answer = await nusantara.AskAsync("operator 8171", "{ saya { penugasan { pengguna { nama penugasan { peran } } } } daftarPengguna { totalCount } }");

        Assert.Equal("""{"saya":{"penugasan":[{"pengguna":{"nama":"Nama operator 8171","penugasan":[{"peran":"OPERATOR"}]}}]},"daftarPengguna":{"totalCount":0}}""", answer.Data);
    }

    [Fact]
    public async Task Node_OfUsersAndRoles_NeedsTheRightToSeeThem()
    {
        var ids = await nusantara.ReadAsync(db => db.Penugasan.Where(t => t.Pengguna!.Subjek == "admin 8171" || t.Pengguna.Subjek == "operator 8171").OrderBy(t => t.Pengguna!.Subjek)
            .Select(t => new[] { GlobalId.Of("Pengguna", t.PenggunaId), GlobalId.Of("Penugasan", t.Id) }).ToListAsync(TestContext.Current.CancellationToken));
        var variables = JsonSerializer.Serialize(new { ids = ids.SelectMany(i => i) });
        const string Document = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }";

        // The administrator of the same office, then oneself.
        Assert.Equal("""{"nodes":[null,null,{"__typename":"Pengguna"},{"__typename":"Penugasan"}]}""", (await nusantara.AskAsync("operator 8171", Document, variables)).Data);
        Assert.Equal("""{"nodes":[{"__typename":"Pengguna"},{"__typename":"Penugasan"},{"__typename":"Pengguna"},{"__typename":"Penugasan"}]}""", (await nusantara.AskAsync("admin 8171", Document, variables)).Data);
    }

    [Fact]
    public async Task DaftarPengguna_ShowsRolesWithinReachOnly_OldOnesToo()
    {
        var answer = await nusantara.AskAsync("admin 81", """{ daftarPengguna(where: { nama: { contains: "dua" } }) { totalCount nodes { subjek aktif penugasan { peran satker { kode } berlakuSampai } } } }""");

        Assert.Equal(
            """{"daftarPengguna":{"totalCount":1,"nodes":[{"subjek":"dua peran","aktif":true,"penugasan":[{"peran":"OPERATOR","satker":{"kode":"8171"},"berlakuSampai":null},{"peran":"VERIFIKATOR","satker":{"kode":"81"},"berlakuSampai":"2024-12-31"},{"peran":"VERIFIKATOR","satker":{"kode":"8171"},"berlakuSampai":"2024-06-30"}]}]}}""",
            answer.Data);
        Assert.Equal(4, answer.Statements.Count);
    }

    [Theory]
    [InlineData("""{ penugasan: { some: { peran: { eq: OPERATOR }, satker: { kode: { eq: "8171" } } } } }""", "dua peran,operator 8171")]
    [InlineData("""{ penugasan: { some: { peran: { eq: VERIFIKATOR } } } }""", "")]
    [InlineData("""{ penugasan: { some: { satker: { jalur: { some: { kode: { eq: "8171" } } } } } } }""", "admin 8171,dua peran,operator 8171")]
    [InlineData("""{ penugasan: { some: { satker: { kode: { eq: "8271" } } } } }""", "")]
    [InlineData("""{ aktif: { eq: false } }""", "")]
    public async Task DaftarPengguna_IsFilteredByRolesOfTodayWithinReach(string where, string expected)
    {
        var answer = await nusantara.AskAsync("admin 81", $$"""{ daftarPengguna(where: {{where}}) { nodes { subjek } } }""");

        Assert.Equal(expected, string.Join(',', answer.Json.GetProperty("daftarPengguna").GetProperty("nodes").EnumerateArray().Select(p => p.GetProperty("subjek").GetString())));
    }

    [Fact]
    public async Task Jejak_OfOneThing_IsItsTrail()
    {
        var (id, sidik) = await nusantara.ReadAsync(async db =>
        {
            var pejabat = await db.Pejabat.SingleAsync(p => p.Nama == "Kedua 8171", TestContext.Current.CancellationToken);
            var entry = await db.Jejak.SingleAsync(e => e.ObjekJenis == "Pejabat" && e.ObjekId == pejabat.Id, TestContext.Current.CancellationToken);
            return (GlobalId.Of("Pejabat", pejabat.Id), Convert.ToHexStringLower(entry.Sidik));
        });

        var answer = await nusantara.AskAsync("admin 81", Nusantara.Operation("Jejak"), JsonSerializer.Serialize(new { id }));

        var line = Assert.Single(answer.Json.GetProperty("jejak").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("6", "Sistem", "Sekretaris", "angkatPejabat", "Kedua 8171 diangkat.", sidik), (
            line.GetProperty("urut").GetString(), line.GetProperty("pelaku").GetString(), line.GetProperty("jabatan").GetString(),
            line.GetProperty("tindakan").GetString(), line.GetProperty("ringkas").GetString(), line.GetProperty("sidik").GetString()));
        Assert.Single(answer.Statements);
    }

    [Fact]
    public async Task Jejak_IsNewestFirst_PageByPage()
    {
        var seen = new List<(string Waktu, string Objek)>();
        string? after = null;
        do
        {
            var page = (await nusantara.AskAsync(
                "pengawas 00", "query ($after: String) { jejak(first: 7, after: $after) { totalCount nodes { waktu objek satker { kode } } pageInfo { hasNextPage endCursor } } }", JsonSerializer.Serialize(new { after }))).Json.GetProperty("jejak");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => (n.GetProperty("waktu").GetString()!, n.GetProperty("objek").GetString()!)));
            Assert.Equal(25, page.GetProperty("totalCount").GetInt32());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(seen.OrderByDescending(s => s.Waktu, StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData("""satker: "8171" """, 6)]
    [InlineData("""satker: "82" """, 0)]
    [InlineData("""satker: "tidak ada" """, 0)]
    [InlineData("""objek: "bukan id" """, 0)]
    [InlineData("""objek: null, satker: null """, 12)]
    public async Task Jejak_OfOneSatker_IsItsChainWithinReach(string args, int lines)
    {
        var answer = await nusantara.AskAsync("admin 81", $$"""{ jejak({{args}}) { totalCount } }""");

        Assert.Equal(lines, answer.Json.GetProperty("jejak").GetProperty("totalCount").GetInt32());
    }
}
