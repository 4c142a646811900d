using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>The corners of "where" one by one, each with the number of rows that it must leave.</summary>
[Collection(SampleDatabases.Name)]
public sealed class WhereTests(SampleDatabase database)
{
    private List<Orang> All => database.Rows.DaftarOrang;

    [Fact]
    public Task Where_WhenEmptyOrNull_IsMetByAll() => AssertMet(o => true, "{}", "{ nama: null }", "{ nama: {} }", "{ and: [] }", "{ and: [{}] }", "{ or: [{}] }", "{ or: [{ nama: { eq: \"tak ada\" } }, {}] }", "{ not: { or: [] } }");

    [Fact]
    public Task Where_WhenNothingCanMeetIt_IsMetByNone() => AssertMet(
        o => false, "{ or: [] }", "{ not: {} }", "{ nama: { in: [] } }", "{ umur: { in: [] } }", "{ golongan: { in: [] } }", "{ id: { in: [] } }", "{ id: { eq: \"bukan\" } }", "{ id: { in: [\"bukan\"] } }", "{ nama: { eq: null } }", "{ urut: { eq: null } }");

    [Fact]
    public Task EqNull_WhenTheColumnMayBeEmpty_MeansEmpty() => AssertMet(o => o.Alias is null, "{ alias: { eq: null } }", "{ not: { alias: { neq: null } } }");

    [Fact]
    public Task Null_WhenTheOperatorIsNoEquality_IsAsNotSent() => AssertMet(
        o => o.Urut == 1, "{ urut: { eq: 1, gt: null, in: null }, nama: { contains: null, startsWith: null, in: null, lt: null }, atasan: null, riwayat: { some: null }, and: null, or: null, not: null }");

    [Fact]
    public Task Neq_WhenTheValueIsMissing_IsMet() => AssertMet(o => o.Umur != 17, "{ umur: { neq: 17 } }", "{ umur: { nin: [17] } }", "{ not: { umur: { eq: 17 } } }");

    [Fact]
    public Task Not_WhenTheValueIsMissing_MeansTheRest() => AssertMet(o => o.Umur is null or <= 17, "{ not: { umur: { gt: 17 } } }");

    [Fact]
    public Task Not_WhenATextIsMissing_MeansTheRest() => AssertMet(
        o => o.Alias is null || !o.Alias.Contains('b', StringComparison.OrdinalIgnoreCase), "{ not: { alias: { contains: \"B\" } } }");

    [Fact]
    public Task Contains_WhenItHasWildcards_FindsThemAsTheyAre() => AssertMet(o => o.Nama.Contains('%', StringComparison.Ordinal), "{ nama: { contains: \"%\" } }");

    [Fact]
    public Task StartsWith_WhenItHasWildcards_FindsThemAsTheyAre() => AssertMet(o => o.Nama == "Ambon_1", "{ nama: { startsWith: \"AMBON_\" } }");

    [Fact]
    public Task EndsWith_WhenItHasABackslash_FindsItAsItIs() => AssertMet(o => o.Nama is "\\", "{ nama: { endsWith: \"\\\\\" } }");

    [Fact]
    public Task Contains_WhenLettersAreNotAscii_IgnoresTheirCase() => AssertMet(o => o.Nama is "ÑANDÚ" or "ñandú", "{ nama: { contains: \"ÑanDÚ\" } }");

    [Fact]
    public Task Eq_WhenCaseDiffers_IsNotMet() => AssertMet(o => o.Nama == "ambon", "{ nama: { eq: \"ambon\" } }", "{ nama: { in: [\"ambon\"] } }");

    [Fact]
    public Task One_WhenEmpty_AsksForTheRelation() => AssertMet(o => o.Atasan is not null, "{ atasan: {} }", "{ not: { not: { atasan: {} } } }");

    [Fact]
    public Task Many_WhenThereAreNone_SomeIsNotMetAndAllAndNoneAre() => AssertMet(
        o => o.DaftarRiwayat.Count == 0, "{ riwayat: { none: {} } }", "{ not: { riwayat: { some: {} } } }", "{ riwayat: { all: { tahun: { in: [] } } } }", "{ not: { punya: {} } }");

    [Fact]
    public async Task Moment_WhenItHasAnOffset_IsTheSameMoment() => await AssertMet(
        o => o.Masuk == new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), "{ masuk: { eq: \"2024-01-02T07:00:00+07:00\" } }", "{ masuk: { in: [\"2024-01-01T22:00:00-02:00\"] } }");

    private async Task AssertMet(Func<Orang, bool> meets, params string[] conditions)
    {
        var expected = All.Where(meets).Select(o => o.Id).Order().ToArray();
        foreach (var where in conditions)
        {
            var data = JsonNode.Parse(await database.DataAsync($"{{ daftarKantor {{ semuaOrang(where: {where}) {{ id }} }} }}"))!;
            var met = data["daftarKantor"]!.AsArray().SelectMany(k => k!["semuaOrang"]!.AsArray()).Select(o => long.Parse(o!["id"]!.GetValue<string>(), null));
            Assert.Equal(expected, met.Order());
        }
    }
}
