namespace Kinerja.Api.Tests.Features;

/// <summary>A refusal is exact in all it says, and nothing has happened: no row differs, the trail's among them.</summary>
internal static class Refused
{
    public static async Task RefusesAsync(this Negeri negeri, string? subjek, string mutation, string input, string galat, string kode, string pesan, string? letak)
    {
        var before = await negeri.DumpAsync();

        var answer = await negeri.ChangeAsync(subjek, mutation, input, "");

        var place = letak is null ? "null" : $"\"{letak}\"";
        Assert.Equal($$"""{"errors":[{"__typename":"{{galat}}","kode":"{{kode}}","pesan":"{{pesan}}","letak":{{place}}}]}""", answer);
        Assert.Equal(before, await negeri.DumpAsync());
    }

    public static Task NotFoundAsync(this Negeri negeri, string? subjek, string mutation, string input, string apa, string letak) => negeri.RefusesAsync(
        subjek, mutation, input, "TidakDitemukan", "NOT_FOUND", $"{apa} tidak ditemukan, atau berada di luar jangkauan peran Anda. Periksa kembali isiannya.", letak);

    public static Task ForbiddenAsync(this Negeri negeri, string? subjek, string mutation, string input, string perbuatan) => negeri.RefusesAsync(
        subjek, mutation, input, "TidakBerwenang", "FORBIDDEN", $"Peran Anda tidak mencakup {perbuatan} di satker ini. Mintalah kepada admin satker Anda atau satker di atasnya.", null);

    public static Task RuleAsync(this Negeri negeri, string subjek, string mutation, string input, string kode, string pesan, string? letak) =>
        negeri.RefusesAsync(subjek, mutation, input, "AturanDilanggar", kode, pesan, letak);

    public static Task InvalidAsync(this Negeri negeri, string subjek, string mutation, string input, string kode, string pesan, string? letak) =>
        negeri.RefusesAsync(subjek, mutation, input, "MasukanTidakSah", kode, pesan, letak);
}
