namespace Kinerja.Api.Tests.Features;

/// <summary>Two changes at the same time, each right by itself and together wrong: one of them is told so, whichever comes first.</summary>
public sealed class RaceTests
{
    private const string Fine = """{"errors":[]}""";
    private const int Rounds = 8;

    [Fact]
    public async Task TwoHoldersOfOneOfficeAtOnce_OneIsTaken()
    {
        await using var negeri = await Negeri.CreateAsync();
        foreach (var kode in new[] { "81", "82", "8101", "8171", "8271", "00" })
        {
            var jabatan = await negeri.JabatanAsync($"Kepala A {kode}");
            Task<string> Appoint(string nama) => negeri.ChangeAsync("admin-00", "angkatPejabat", $"jabatan: \"{jabatan}\", nama: \"{nama}\", berlakuDari: \"2026-04-01\"", "");

            var answers = await Task.WhenAll(Appoint("Satu"), Appoint("Dua"));

            Assert.Single(answers, Fine);
            Assert.Single(answers, a => a.Contains("\"JABATAN_OCCUPIED\"", StringComparison.Ordinal)
                || a.Contains("\"__typename\":\"KonflikVersi\",\"kode\":\"VERSION_CONFLICT\"", StringComparison.Ordinal));
            Assert.Equal(1L, await negeri.ScalarAsync($"SELECT count(*) FROM pejabat p JOIN jabatan j ON j.id = p.jabatan_id WHERE j.nama = 'Kepala A {kode}'"));
        }

        Assert.Equal(6, (await negeri.JejakAsync()).Length);
    }

    [Fact]
    public async Task TwoUnitsUnderEachOtherAtOnce_MakeNoCircle()
    {
        await using var negeri = await Negeri.CreateAsync();
        foreach (var kode in new[] { "81", "82", "8101", "8171", "8271", "00" })
        {
            var (a, b) = (await negeri.UnitAsync($"Subbagian A {kode}"), await negeri.UnitAsync($"Subbagian B {kode}"));
            Task<string> Move(string unit, string induk) => negeri.ChangeAsync("admin-00", "ubahUnitKerja", $"unitKerja: \"{unit}\", induk: \"{induk}\", berlakuDari: \"2026-04-01\"", "");

            var answers = await Task.WhenAll(Move(a, b), Move(b, a));

            Assert.Single(answers, Fine);
            Assert.Single(answers, answer => answer.Contains("\"UNIT_KERJA_CYCLE\"", StringComparison.Ordinal));
        }
    }

    /// <summary>An office moves under a province that is closed in the same moment.</summary>
    [Fact]
    public async Task MoveUnderAnOfficeThatCloses_OneOfThemIsRefused()
    {
        await using var negeri = await Negeri.CreateAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var (provinsi, kota) = ($"{90 + round}", $"81{90 + round}");
            await negeri.ChangeAsync("admin-00", "buatSatker", $"kode: \"{provinsi}\", nama: \"P\", jenis: PROVINSI, wilayah: \"P\", induk: \"00\", berlakuDari: \"2020-01-01\"", "");
            await negeri.ChangeAsync("admin-00", "buatSatker", $"kode: \"{kota}\", nama: \"K\", jenis: KOTA, wilayah: \"K\", induk: \"81\", berlakuDari: \"2020-01-01\"", "");

            var answers = await Task.WhenAll(
                negeri.ChangeAsync("admin-00", "ubahSatker", $"satker: \"{kota}\", induk: \"{provinsi}\", berlakuDari: \"2026-04-01\"", ""),
                negeri.ChangeAsync("admin-00", "tutupSatker", $"satker: \"{provinsi}\", berlakuSampai: \"2026-04-30\"", ""));

            Assert.Single(answers, Fine);
            Assert.Single(answers, a => a.Contains("\"SATKER_INDUK_NOT_IN_FORCE\"", StringComparison.Ordinal) || a.Contains("\"SATKER_HAS_ANAK\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TwoNationalAdminsWithdrawEachOther_OneStays()
    {
        await using var negeri = await Negeri.CreateAsync();
        await negeri.ChangeAsync("admin-00", "beriPeran", "subjek: \"kedua\", nama: \"Kedua\", peran: ADMIN, satker: \"00\", berlakuDari: \"2026-03-01\"", "");
        var (first, second) = (await negeri.PenugasanAsync("admin-00"), await negeri.PenugasanAsync("kedua"));

        var answers = await Task.WhenAll(
            negeri.ChangeAsync("admin-00", "cabutPeran", $"penugasan: \"{second}\", berlakuSampai: \"2026-03-31\"", ""),
            negeri.ChangeAsync("kedua", "cabutPeran", $"penugasan: \"{first}\", berlakuSampai: \"2026-03-31\"", ""));

        Assert.Single(answers, Fine);
        Assert.Single(answers, a => a.Contains("\"PERAN_LAST_ADMIN\"", StringComparison.Ordinal));
    }
}
