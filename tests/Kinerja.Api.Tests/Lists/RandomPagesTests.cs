using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>Where x order x page, at the root and below parents, against <see cref="Reference"/>.</summary>
[Collection(SampleDatabases.Name)]
public sealed class RandomPagesTests(SampleDatabase database)
{
    private const string Document = """
        query ($where: OrangWhere, $order: [OrangOrder!], $first: Int, $after: String, $last: Int, $before: String) {
          daftarOrang(where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) { ...Halaman }
          daftarKantor {
            id
            orang(where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) { ...Halaman }
            semuaOrang(where: $where, order: $order) { id }
          }
        }
        fragment Halaman on OrangConnection {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { cursor node { id } }
          nodes { id nama alias urut umur gaji }
        }
        """;

    [Theory]
    [InlineData(1, 60)]
    public Task Page_WhenWhereOrderAndPageAreRandom_IsWhatTheReferenceSays(int seed, int pairs) => RunAsync(seed, pairs);

    [Theory]
    [InlineData(2, 250)]
    [InlineData(3, 250)]
    [InlineData(4, 250)]
    [Trait("Lama", "true")]
    public Task Page_WhenManyMoreAreRandom_IsWhatTheReferenceSays(int seed, int pairs) => RunAsync(seed, pairs);

    /// <summary>Pages below pages: each person on the page has a page of their own, by a query that names the parent.</summary>
    [Fact]
    public async Task Page_WhenItStandsInAPage_IsThatOfItsOwnParent()
    {
        const string document = """
            query ($where: RiwayatWhere, $n: Int) {
              daftarKantor { orang(first: 100) { nodes { id riwayat(first: $n, where: $where, order: [{ tahun: DESC }]) { totalCount nodes { id } pageInfo { hasNextPage } } } } }
            }
            """;
        var random = new Random(9);
        var reference = new Reference(await database.RankAsync(SampleRows.Words));
        for (var i = 0; i < 30; i++)
        {
            var (where, n) = (new RandomInputs(random).Riwayat(depth: 2), random.Next(0, 4));
            var data = JsonNode.Parse(await database.DataAsync(document, new JsonObject { ["where"] = where.DeepClone(), ["n"] = n }.ToJsonString()))!;

            var shown = data["daftarKantor"]!.AsArray().SelectMany(k => k!["orang"]!["nodes"]!.AsArray()).ToDictionary(o => long.Parse(o!["id"]!.GetValue<string>(), null), o => o!["riwayat"]!.ToJsonString());
            Assert.Equal(database.Rows.DaftarOrang.Count, shown.Count);
            foreach (var orang in database.Rows.DaftarOrang)
            {
                var own = orang.DaftarRiwayat.FindAll(r => reference.Meets(where, r)).OrderByDescending(r => r.Tahun).ThenBy(r => r.Id).ToArray();
                var expected = new JsonObject
                {
                    ["totalCount"] = own.Length,
                    ["nodes"] = new JsonArray([.. own.Take(n).Select(r => new JsonObject { ["id"] = $"{r.Id}" })]),
                    ["pageInfo"] = new JsonObject { ["hasNextPage"] = own.Length > n },
                };
                Assert.Equal(expected.ToJsonString(), shown[orang.Id]);
            }
        }
    }

    /// <summary>Three pages per pair of where and order: one without a place, one from a place, one between two.</summary>
    private async Task RunAsync(int seed, int pairs)
    {
        var random = new Random(seed);
        var inputs = new RandomInputs(random);
        var reference = new Reference(await database.RankAsync(SampleRows.Words));
        var shown = 0;

        for (var pair = 0; pair < pairs; pair++)
        {
            var (where, order) = (inputs.Where(), inputs.Order());
            var places = new List<(string Cursor, Orang Orang)>();
            for (var page = 0; page < 3; page++)
            {
                var asked = Ask(random, page, places);
                var variables = new JsonObject
                {
                    ["where"] = where?.DeepClone(),
                    ["order"] = order?.DeepClone(),
                    [asked.Backward ? "last" : "first"] = asked.Size,
                    ["after"] = asked.After?.Cursor,
                    ["before"] = asked.Before?.Cursor,
                }.ToJsonString();
                var data = JsonNode.Parse(await database.DataAsync(Document, variables))!;

                var sorted = new List<Orang>(database.Rows.DaftarOrang.Where(o => reference.Meets(where, o)));
                sorted.Sort((a, b) => reference.Compare(order, a, b));
                shown += Check(data["daftarOrang"]!, sorted, asked, (a, b) => reference.Compare(order, a, b), places, variables);
                foreach (var kantor in data["daftarKantor"]!.AsArray())
                {
                    var own = sorted.FindAll(o => o.KantorId == int.Parse(kantor!["id"]!.GetValue<string>(), null));
                    shown += Check(kantor!["orang"]!, own, asked, (a, b) => reference.Compare(order, a, b), places, variables);
                    Assert.Equal(own.Select(o => $"{o.Id}"), kantor["semuaOrang"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()));
                }
            }
        }

        Assert.True(shown > pairs * 10, $"Only {shown} rows were shown: the conditions meet too few to prove anything.");
    }

    private static Asked Ask(Random random, int page, List<(string, Orang)> places)
    {
        var size = random.Next(12) == 0 ? 0 : random.Next(1, 6);
        if (places.Count == 0 || page == 0) return new Asked(size, random.Next(2) == 0, null, null);
        var (one, other) = (SampleRows.Any(random, places), SampleRows.Any(random, places));
        return page == 1
            ? random.Next(2) == 0 ? new Asked(size, random.Next(2) == 0, one, null) : new Asked(size, random.Next(2) == 0, null, one)
            : new Asked(size, random.Next(2) == 0, one, other);
    }

    private static int Check(JsonNode connection, List<Orang> sorted, Asked asked, Comparison<Orang> compare, List<(string, Orang)> places, string variables)
    {
        var start = asked.After is var (_, after) ? sorted.FindAll(o => compare(o, after) <= 0).Count : 0;
        var end = asked.Before is var (_, before) ? sorted.FindAll(o => compare(o, before) < 0).Count : sorted.Count;
        var crossed = start > end;
        if (asked.Backward) start = Math.Max(start, end - asked.Size);
        else end = Math.Min(end, start + asked.Size);
        var expected = crossed ? [] : sorted[start..end];

        var edges = connection["edges"]!.AsArray();
        Assert.True(expected.Select(o => $"{o.Id}").SequenceEqual(edges.Select(e => e!["node"]!["id"]!.GetValue<string>())), $"{variables}: expected {string.Join(' ', expected.Select(o => o.Id))}, got {edges.ToJsonString()}");
        Assert.Equal(expected.Select(Shown), connection["nodes"]!.AsArray().Select(n => n!.ToJsonString()));
        Assert.Equal(sorted.Count, connection["totalCount"]!.GetValue<int>());

        var info = connection["pageInfo"]!;
        if (!crossed) Assert.Equal((start > 0, end < sorted.Count), (info["hasPreviousPage"]!.GetValue<bool>(), info["hasNextPage"]!.GetValue<bool>()));
        Assert.Equal(edges.FirstOrDefault()?["cursor"]!.GetValue<string>(), info["startCursor"]?.GetValue<string>());
        Assert.Equal(edges.LastOrDefault()?["cursor"]!.GetValue<string>(), info["endCursor"]?.GetValue<string>());

        places.AddRange(edges.Select((e, i) => (e!["cursor"]!.GetValue<string>(), expected[i])));
        return expected.Count;
    }

    private static string Shown(Orang o) => new JsonObject
    {
        ["id"] = $"{o.Id}",
        ["nama"] = o.Nama,
        ["alias"] = o.Alias,
        ["urut"] = o.Urut,
        ["umur"] = o.Umur,
        ["gaji"] = o.Gaji?.ToString("0.00", null),
    }.ToJsonString();

    private sealed record Asked(int Size, bool Backward, (string Cursor, Orang Orang)? After, (string Cursor, Orang Orang)? Before);
}
