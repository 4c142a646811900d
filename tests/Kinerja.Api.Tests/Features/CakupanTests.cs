using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Features;

/// <summary>
/// What a role does not reach is seen on no path. Each path is asked with both fences, with either of them alone, and with neither: then
/// it must show something foreign, or the test proves nothing.
/// </summary>
[Collection(MembacaNusantara.Name)]
public sealed class CakupanTests(Nusantara nusantara)
{
    private static readonly string[] Maluku = ["81", "8101", "8102", "8103", "8104", "8105", "8106", "8107", "8108", "8109", "8171", "8172"];

    /// <summary>With the codes that its offices had under Papua.</summary>
    private static readonly string[] PapuaSelatan = ["93", "9301", "9302", "9303", "9304", "9101", "9116", "9117", "9118"];

    /// <summary>Every list that is inside an office, below one that may be only a name.</summary>
    private const string Inside = "anak { kode } daftarBawahan(first: 100) { nodes { kode } } unitKerja { satker { kode } } jabatan { satker { kode } }";

    /// <summary>Reader, what the reader reaches, and a document in which every "kode" must be of that; what is not named "kode" is identity of what stands above.</summary>
    public static TheoryData<string, string, string> Paths => new()
    {
        { "operator 8171", "8171", "{ daftarSatker(first: 100) { nodes { kode } edges { node { kode } } } }" },
        { "admin 81", "81*", "{ daftarSatker(first: 100) { nodes { kode } } }" },
        { "operator 8171", "8171", $$"""{ satker(kode: "8171") { kode induk { nama {{Inside}} induk { nama {{Inside}} } } } }""" },
        { "operator 8171", "8171", $$"""{ satker(kode: "8171") { kode jalur { nama {{Inside}} } } }""" },
        { "admin 93", "93*", $$"""{ satker(kode: "9301") { kode riwayat { induk { nama {{Inside}} } } } }""" },
        { "admin 81", "81*", """{ satker(kode: "81") { kode induk { anak { kode anak { kode } } } } }""" },
        { "operator 8171", "8171", "{ daftarPejabat(first: 100) { nodes { satker { kode } jabatan { satker { kode } unitKerja { satker { kode } } daftarPejabat { nodes { satker { kode } } } } } } }" },
        { "admin 8171", "8171", "{ daftarPengguna(first: 100) { nodes { nama penugasan { satker { kode } pengguna { penugasan { satker { kode } } } } } } }" },
        { "admin 8171", "8171", "{ jejak(first: 100) { nodes { satker { kode } } } }" },
        { "admin 81", "81*", "{ jejak(first: 100) { nodes { satker { kode } } } }" },
        { "operator 8171", "8171", """{ satker(kode: "81") { kode } satker2: satker(kode: "8172") { kode } satker3: satker(kode: "00") { kode } satker4: satker(kode: "3371") { kode } own: satker(kode: "8171") { kode } }""" },
        // Conditions over what is beside must not tell of it.
        { "operator 8171", "", """{ daftarSatker(where: { induk: { anak: { some: { kode: { eq: "8172" } } } } }) { nodes { kode } } }""" },
        { "operator 8171", "", """{ daftarSatker(where: { jalur: { some: { anak: { some: { nama: { contains: "Tual" } } } } } }) { nodes { kode } } }""" },
        { "operator 8171", "8171", """{ daftarSatker(where: { induk: { anak: { all: { kode: { eq: "8171" } } } } }) { nodes { kode } } foreign: daftarSatker(where: { not: { induk: { anak: { all: { kode: { eq: "8171" } } } } } }) { nodes { kode } } }""" },
        { "admin 8171", "", """{ daftarPengguna(where: { penugasan: { some: { satker: { kode: { eq: "8271" } } } } }) { nodes { penugasan { satker { kode } } } } }""" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Path_OfAReader_ShowsNothingForeign(string reader, string reach, string document)
    {
        HashSet<string> own = reach == "81*" ? [.. Maluku] : reach == "93*" ? [.. PapuaSelatan] : [.. reach.Split(',', StringSplitOptions.RemoveEmptyEntries)];

        var both = await KodeAsync(reader, document, Loosen.Nothing);
        var filterAlone = await KodeAsync(reader, document, Loosen.Fence);
        var neither = await KodeAsync(reader, document, Loosen.Both);

        Assert.Equal([], both.Except(own));
        if (own.Count > 0) Assert.NotEmpty(both);
        Assert.Equal(both, filterAlone);
        Assert.NotEqual(both, neither);
    }

    /// <summary>The database's own fence, when every filter of ours is switched off: nothing inside a foreign office.</summary>
    [Theory]
    [InlineData("operator 8171", "{ daftarPejabat(first: 100) { nodes { satker { kode } } } }")]
    [InlineData("admin 8171", "{ jejak(first: 100) { nodes { satker { kode } } } }")]
    [InlineData("operator 8171", """{ satker(kode: "81") { unitKerja { satker { kode } } jabatan { satker { kode } } } }""")]
    public async Task Fence_WhenNoFilterIsLeft_StillHidesForeignRows(string reader, string document)
    {
        Assert.Equal([], (await KodeAsync(reader, document, Loosen.Filter)).Where(k => k != "8171"));
        Assert.Contains(await KodeAsync(reader, document, Loosen.Both), k => k != "8171");
    }

    [Fact]
    public async Task Counts_AreOfWhatIsReached()
    {
        const string Document = """
            { satker(kode: "8171") { induk { jumlahAnak daftarBawahan { totalCount } induk { jumlahAnak daftarBawahan { totalCount } } } }
              daftarSatker { totalCount } daftarPejabat { totalCount } daftarPengguna { totalCount } jejak { totalCount } }
            """;

        var admin = await nusantara.AskAsync("admin 8171", Document);
        var @operator = await nusantara.AskAsync("operator 8171", Document);
        var nobody = await nusantara.AskAsync("tidak terdaftar", "{ daftarSatker { totalCount } daftarPejabat { totalCount } daftarPengguna { totalCount } jejak { totalCount } }");

        const string Above = """{"induk":{"jumlahAnak":1,"daftarBawahan":{"totalCount":1},"induk":{"jumlahAnak":0,"daftarBawahan":{"totalCount":1}}}}""";
        // Operator, admin, and somebody with two roles have a role in Ambon; their four lines and three appointments are its trail.
        Assert.Equal($$$"""{"satker":{{{Above}}},"daftarSatker":{"totalCount":1},"daftarPejabat":{"totalCount":3},"daftarPengguna":{"totalCount":3},"jejak":{"totalCount":6}}""", admin.Data);
        Assert.Equal($$$"""{"satker":{{{Above}}},"daftarSatker":{"totalCount":1},"daftarPejabat":{"totalCount":3},"daftarPengguna":{"totalCount":0},"jejak":{"totalCount":0}}""", @operator.Data);
        Assert.Equal("""{"daftarSatker":{"totalCount":0},"daftarPejabat":{"totalCount":0},"daftarPengguna":{"totalCount":0},"jejak":{"totalCount":0}}""", nobody.Data);
    }

    [Theory]
    [InlineData("8171", true)]
    [InlineData("81", false)]
    [InlineData("00", false)]
    [InlineData("8172", false)]
    [InlineData("82", false)]
    public async Task Node_OfEachType_IsFoundWhereTheRoleReaches(string kode, bool found)
    {
        var ids = await nusantara.ReadAsync(async db =>
        {
            var cancel = TestContext.Current.CancellationToken;
            var satker = await db.SatkerVersi.Where(v => v.Kode == kode && v.BerlakuSampai == null).Select(v => v.SatkerId).SingleAsync(cancel);
            var pejabat = await db.Pejabat.Where(p => p.SatkerId == satker).OrderBy(p => p.Id).Select(p => new { p.Id, p.JabatanId, p.Jabatan!.UnitKerjaId }).FirstAsync(cancel);
            var penugasan = await db.Penugasan.Where(t => t.SatkerId == satker).OrderBy(t => t.Id).Select(t => new { t.Id, t.PenggunaId }).FirstAsync(cancel);
            return new[]
            {
                ("Satker", satker), ("Pejabat", pejabat.Id), ("Jabatan", pejabat.JabatanId), ("UnitKerja", pejabat.UnitKerjaId), ("Penugasan", penugasan.Id), ("Pengguna", penugasan.PenggunaId),
            };
        });
        var variables = JsonSerializer.Serialize(new { ids = ids.Select(i => Kinerja.Api.Features.Common.GlobalId.Of(i.Item1, i.Item2)) });
        const string Document = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

        var answer = await nusantara.AskAsync("admin 8171", Document, variables);
        var filterAlone = await nusantara.AskAsync("admin 8171", Document, variables, Loosen.Fence);
        var neither = await nusantara.AskAsync("admin 8171", Document, variables, Loosen.Both);

        Assert.Equal(ids.Select(i => found ? i.Item1 : null), Types(answer));
        Assert.Equal(Types(answer), Types(filterAlone));
        Assert.Equal(ids.Select(i => i.Item1), Types(neither));
        // One statement per type; a Satker outside is not even looked for.
        Assert.Equal(6, answer.Statements.Count);
    }

    private static IEnumerable<string?> Types(Jawaban answer) =>
        answer.Json.GetProperty("nodes").EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("__typename").GetString());

    /// <summary>Every "kode" anywhere in the answer, sorted.</summary>
    private async Task<string[]> KodeAsync(string reader, string document, Loosen loosen)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect((await nusantara.AskAsync(reader, document, loosen: loosen)).Json);
        return [.. found];

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Collect(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name == "kode") found.Add(member.Value.GetString()!);
                else Collect(member.Value);
            }
        }
    }
}
