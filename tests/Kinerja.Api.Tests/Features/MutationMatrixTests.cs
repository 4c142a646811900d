using System.Text.Json;
using Kinerja.Domain.Akses;

namespace Kinerja.Api.Tests.Features;

/// <summary>
/// Every mutation, every role, every place in the tree, on office 81 or what belongs to it. Each input is right up to one thing that is
/// looked at after the caller's authority (a day nobody can mean, an empty name), so that whoever passes is told that and nothing changes.
/// </summary>
public sealed class MutationMatrixTests
{
    private const string Hari = "\"0202-01-01\"";
    private const string Passed = "lolos";
    private const string NotFound = "NOT_FOUND";
    private const string Forbidden = "FORBIDDEN";

    /// <summary>Above 81, 81 itself, below it, beside it, and below that.</summary>
    private static readonly string[] Places = ["00", "81", "8171", "82", "8271"];

    /// <summary>Who sees what the mutation names, and who may.</summary>
    private enum Rule
    {
        /// <summary>Everyone sees it, the national office's ADMIN may.</summary>
        Satker,

        /// <summary>Everyone sees it, ADMIN may.</summary>
        Organisasi,

        /// <summary>ADMIN and PENGAWAS see it, ADMIN may.</summary>
        Akses,
    }

    [Fact]
    public async Task EveryMutation_ByEveryRoleFromEveryPlace_IsAllowedToThoseAloneWhomItIsFor()
    {
        await using var negeri = await Negeri.CreateAsync();
        var table = await TableAsync(negeri);
        var before = await negeri.DumpAsync();

        Assert.Equal(await MutationsOfSchemaAsync(negeri), table.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Expected(table), await WalkAsync(negeri, table));
        Assert.Equal(before, await negeri.DumpAsync());
    }

    /// <summary>The walk would see it: if everybody had the authority of the national ADMIN, every cell that should refuse differs.</summary>
    [Fact]
    public async Task Walk_WhenAuthorityIsNotAsked_DiffersInEveryCellThatShouldRefuse()
    {
        await using var negeri = await Negeri.CreateAsync();
        var table = await TableAsync(negeri);
        var pusat = (long)(await negeri.ScalarAsync("SELECT satker_id FROM satker_versi WHERE kode = '00'"))!;
        negeri.Instead = new Pelaku(1, "Siapa saja", [new Wewenang(Peran.Admin, pusat, DiPusat: true, [pusat])]);

        var walked = await WalkAsync(negeri, table);

        var refusing = Expected(table).Where(e => !e.EndsWith(Passed, StringComparison.Ordinal) && !e.Contains(" - ", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(refusing);
        Assert.Equal([], refusing.Intersect(walked));
    }

    private static async Task<Dictionary<string, (Rule Rule, string Input)>> TableAsync(Negeri negeri)
    {
        var unit = await negeri.UnitAsync("Subbagian A 81");
        var jabatan = await negeri.JabatanAsync("Kepala A 81");
        var pejabat = await negeri.PejabatAsync("Pejabat 81");
        var penugasan = await negeri.PenugasanAsync("operator-81");
        var pengguna = await negeri.PenggunaAsync("operator-81");
        return new(StringComparer.Ordinal)
        {
            ["buatSatker"] = (Rule.Satker, $"kode: \"8199\", nama: \"KPU\", jenis: KOTA, wilayah: \"W\", induk: \"81\", berlakuDari: {Hari}"),
            ["ubahSatker"] = (Rule.Satker, $"satker: \"81\", nama: \"KPU\", berlakuDari: {Hari}"),
            ["tutupSatker"] = (Rule.Satker, $"satker: \"81\", berlakuSampai: {Hari}"),
            ["buatUnitKerja"] = (Rule.Organisasi, $"satker: \"81\", nama: \"U\", jenis: SUBBAGIAN, urutan: 3, berlakuDari: {Hari}"),
            ["ubahUnitKerja"] = (Rule.Organisasi, $"unitKerja: \"{unit}\", nama: \"U\", berlakuDari: {Hari}"),
            ["tutupUnitKerja"] = (Rule.Organisasi, $"unitKerja: \"{unit}\", berlakuSampai: {Hari}"),
            ["buatJabatan"] = (Rule.Organisasi, $"unitKerja: \"{unit}\", jenis: KEPALA_SUBBAGIAN, nama: \"J\", berlakuDari: {Hari}"),
            ["angkatPejabat"] = (Rule.Organisasi, $"jabatan: \"{jabatan}\", nama: \"P\", berlakuDari: {Hari}"),
            ["akhiriPejabat"] = (Rule.Organisasi, $"pejabat: \"{pejabat}\", berlakuSampai: {Hari}"),
            ["beriPeran"] = (Rule.Organisasi, $"subjek: \"baru\", nama: \"Baru\", peran: ANALIS, satker: \"81\", berlakuDari: {Hari}"),
            ["cabutPeran"] = (Rule.Akses, $"penugasan: \"{penugasan}\", berlakuSampai: {Hari}"),
            ["ubahPengguna"] = (Rule.Akses, $"pengguna: \"{pengguna}\", nama: \"\""),
        };
    }

    private static IEnumerable<(string Label, string? Subjek, Peran? Peran, string Place)> Actors() =>
        from place in Places
        from peran in Enum.GetValues<Peran>()
        select ($"{peran} {place}", (string?)NegeriRecipe.Subjek(peran, place), (Peran?)peran, place);

    private static string[] Expected(Dictionary<string, (Rule Rule, string Input)> table) =>
    [
        .. from mutation in table
           from actor in Actors()
           select $"{mutation.Key} {actor.Label}: {Outcome(mutation.Value.Rule, actor.Peran!.Value, actor.Place)}",
        // Who has logged in without a role, and who has not: they see nothing.
        .. from mutation in table from who in new[] { "tamu", "asing", "-" } select $"{mutation.Key} - {who}: {NotFound}",
    ];

    private static string Outcome(Rule rule, Peran peran, string place)
    {
        if (place is not ("00" or "81")) return NotFound;
        if (rule == Rule.Akses && peran is not (Peran.Admin or Peran.Pengawas)) return NotFound;
        return peran == Peran.Admin && (rule != Rule.Satker || place == "00") ? Passed : Forbidden;
    }

    private static async Task<string[]> WalkAsync(Negeri negeri, Dictionary<string, (Rule Rule, string Input)> table)
    {
        var cells = new List<string>();
        foreach (var (mutation, (_, input)) in table)
            foreach (var (label, subjek, _, _) in Actors())
                cells.Add($"{mutation} {label}: {await CodeAsync(negeri, subjek, mutation, input)}");
        foreach (var (mutation, (_, input)) in table)
            foreach (var who in new[] { "tamu", "asing", "-" })
                cells.Add($"{mutation} - {who}: {await CodeAsync(negeri, who == "-" ? null : who, mutation, input)}");
        return [.. cells];
    }

    private static async Task<string> CodeAsync(Negeri negeri, string? subjek, string mutation, string input)
    {
        using var answer = JsonDocument.Parse(await negeri.ChangeAsync(subjek, mutation, input, ""));
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        // Without a payload it is no refusal but an error of the request, told in full.
        var kode = error.TryGetProperty("kode", out var code) ? code.GetString()! : answer.RootElement.GetRawText();
        return kode is "DATE_OUT_OF_RANGE" or "TEXT_REQUIRED" ? Passed : kode;
    }

    private static async Task<string[]> MutationsOfSchemaAsync(Negeri negeri)
    {
        using var answer = JsonDocument.Parse(await negeri.AskAsync(null, "{ __schema { mutationType { fields { name } } } }"));
        return [.. answer.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("mutationType").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
    }
}
