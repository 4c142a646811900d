using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Lists;

/// <summary>Whole walks through a list that changes on the way. The database is this class's own.</summary>
public sealed class WalkTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    private const string Document = """
        query ($order: [OrangOrder!], $first: Int, $after: String, $last: Int, $before: String) {
          daftarOrang(order: $order, first: $first, after: $after, last: $last, before: $before) {
            nodes { id }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    public static TheoryData<string> Orders =>
    [
        "[]",
        """[{"urut":"ASC"}]""",
        """[{"alias":"DESC"},{"urut":"ASC"}]""",
        """[{"umur":"ASC_KOSONG_DULU"},{"tingkat":"DESC"}]""",
        """[{"setuju":"DESC_KOSONG_DULU"},{"lahir":"ASC"},{"namaAtasan":"DESC"}]""",
        """[{"nilai":{"tahun":2021,"arah":"DESC"}},{"golongan":"ASC"}]""",
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Walk_WhenRowsComeAndGo_GivesEachThatStaysOnceInBothDirections(string order)
    {
        var stay = database.Rows.DaftarOrang.Select(o => o.Id).ToHashSet();

        var forward = await WalkAsync(order, backward: false);
        var backward = await WalkAsync(order, backward: true);

        Assert.Equal(forward.Count, forward.Distinct().Count());
        Assert.Equal(backward.Count, backward.Distinct().Count());
        Assert.Equal(forward.Where(stay.Contains), Enumerable.Reverse(backward).Where(stay.Contains));
        Assert.Equal(stay, forward.Where(stay.Contains).ToHashSet());
    }

    private async Task<List<long>> WalkAsync(string order, bool backward)
    {
        var random = new Random(7);
        var seen = new List<long>();
        string? place = null;
        for (var (page, more) = (0, true); more; page++)
        {
            Assert.True(page < 200, "The walk does not end.");
            var variables = new JsonObject { ["order"] = JsonNode.Parse(order), [backward ? "last" : "first"] = random.Next(1, 12), [backward ? "before" : "after"] = place };
            var connection = JsonNode.Parse(await database.DataAsync(Document, variables.ToJsonString()))!["daftarOrang"]!;

            var ids = connection["nodes"]!.AsArray().Select(n => long.Parse(n!["id"]!.GetValue<string>(), null));
            seen.AddRange(backward ? ids.Reverse() : ids);
            more = connection["pageInfo"]![backward ? "hasPreviousPage" : "hasNextPage"]!.GetValue<bool>();
            place = connection["pageInfo"]![backward ? "startCursor" : "endCursor"]?.GetValue<string>();
            await ChangeAsync(random, page, seen);
        }

        await using var db = database.Open();
        await db.Orang.Where(o => o.Id > 1000).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        return seen;
    }

    /// <summary>New rows anywhere, many tied with the row that the place was made from; if that row is one of the new ones, it goes.</summary>
    private async Task ChangeAsync(Random random, int page, List<long> seen)
    {
        await using var db = database.Open();
        for (var n = 0; n < 3; n++) db.Add(SampleRows.RandomOrang(random, 1000 + (page * 3) + n + 1, kantorId: 1, atasanId: null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        if (seen is [.., > 1000 and var last]) await db.Orang.Where(o => o.Id == last).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }
}
