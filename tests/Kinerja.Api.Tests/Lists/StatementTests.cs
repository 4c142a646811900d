using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>How many statements there are, what they read, and that equal shapes are equal statements.</summary>
[Collection(SampleDatabases.Name)]
public sealed partial class StatementTests(SampleDatabase database)
{
    [GeneratedRegex(@"\bo[0-9]*\.([a-z_]+)")]
    private static partial Regex OrangColumn { get; }

    [Fact]
    public async Task Page_WhenBelowParents_IsOneLateralStatement()
    {
        var statement = (await StatementsAsync("""
            { daftarKantor { orang(first: 3, where: { nama: { contains: "a" }, umur: { gt: 17 } }, order: [{ alias: DESC }]) { nodes { nama } pageInfo { hasNextPage endCursor } } } }
            """))[1];

        Assert.Equal(
            """
            SELECT o0."Item1", o0.nama, o0.alias, o0.id
            FROM kantor AS k
            JOIN LATERAL (
                SELECT k.id AS "Item1", o.id, o.alias, o.nama
                FROM orang AS o
                WHERE k.id = o.kantor_id AND lower(o.nama) LIKE lower(@Value1) ESCAPE '\' AND o.umur IS NOT NULL AND o.umur > @Value2
                ORDER BY o.alias IS NULL, o.alias DESC, o.id
                LIMIT @Value3
            ) AS o0 ON TRUE
            WHERE k.id = ANY (@Value)
            ORDER BY o0.alias IS NULL, o0.alias DESC, o0.id
            """,
            statement, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Statements_WhenListsStandInLists_AreOnePerListAndOnePerCount()
    {
        const string document = """
            query ($orang: Int!) {
              daftarKantor { orang(first: $orang) { totalCount nodes { nama riwayat(first: 2, where: { tahun: { gt: 2020 } }) { totalCount nodes { tahun } } } } }
            }
            """;

        foreach (var orang in new[] { 1, 5, 20 })
        {
            var statements = await StatementsAsync(document, new JsonObject { ["orang"] = orang });

            Assert.Equal(5, statements.Count);
            Assert.Equal([1, 3], statements.Index().Where(s => s.Item.Contains("JOIN LATERAL", StringComparison.Ordinal)).Select(s => s.Index));
            Assert.Equal([2, 4], statements.Index().Where(s => s.Item.Contains("count(*)", StringComparison.Ordinal)).Select(s => s.Index));
        }
    }

    [Theory]
    [InlineData("totalCount", 1)]
    [InlineData("nodes { id }", 1)]
    [InlineData("pageInfo { hasNextPage }", 1)]
    [InlineData("totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }", 2)]
    public async Task Statements_WhenLessIsSelected_AreFewer(string selection, int expected)
    {
        Assert.Equal(expected, (await StatementsAsync($"{{ daftarOrang {{ {selection} }} }}")).Count);
        Assert.Equal(expected + 1, (await StatementsAsync($"{{ daftarKantor {{ orang {{ {selection} }} }} }}")).Count);
    }

    /// <summary>Whether there are rows before "after" is asked only of those who want to know.</summary>
    [Fact]
    public async Task Statements_WhenThereIsAPlace_AskForWhatLiesBeforeItOnlyIfSelected()
    {
        var cursor = JsonNode.Parse(await database.DataAsync("{ daftarOrang(first: 3) { pageInfo { endCursor } } }"))!["daftarOrang"]!["pageInfo"]!["endCursor"]!.GetValue<string>();

        Assert.Single(await StatementsAsync($"{{ daftarOrang(after: \"{cursor}\") {{ nodes {{ id }} pageInfo {{ hasNextPage }} }} }}"));
        Assert.Equal(2, (await StatementsAsync($"{{ daftarOrang(after: \"{cursor}\") {{ nodes {{ id }} pageInfo {{ hasPreviousPage }} }} }}")).Count);
        Assert.Equal(3, (await StatementsAsync($"{{ daftarKantor {{ orang(after: \"{cursor}\") {{ totalCount nodes {{ id }} pageInfo {{ hasPreviousPage }} }} }} }}")).Count);
    }

    [Theory]
    [InlineData("nodes { alias }", "alias id")]
    [InlineData("edges { node { alias } } nodes { umur }", "alias id umur")]
    [InlineData("edges { cursor }", "id urut")]
    [InlineData("nodes { label }", "id nama urut")]
    [InlineData("nodes { __typename }", "id urut")]
    [InlineData("pageInfo { hasNextPage }", "id urut")]
    public async Task Columns_WhenSelected_AreReadWithTheKeysAndNoOthers(string selection, string expected)
    {
        var root = Assert.Single(await StatementsAsync($"{{ daftarOrang(order: [{{ urut: ASC }}]) {{ {selection} }} }}"));
        var below = (await StatementsAsync($"{{ daftarKantor {{ orang(order: [{{ urut: ASC }}]) {{ {selection} }} }} }}"))[1];

        string[] keys = ["id", "urut"];
        Assert.Equal(expected.Split(' ').Union(keys).Order(), Columns(root));
        Assert.Equal(expected.Split(' ').Union(keys).Append("kantor_id").Order(), Columns(below));
    }

    [Fact]
    public async Task Statements_WhenOnlyValuesDiffer_AreCompiledOnce()
    {
        const string document = """
            query ($where: OrangWhere, $order: [OrangOrder!], $first: Int, $after: String) {
              daftarOrang(where: $where, order: $order, first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasPreviousPage } }
              daftarKantor { orang(where: $where, order: $order, first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasPreviousPage } } }
            }
            """;
        HashSet<string>? texts = null;
        var place = JsonNode.Parse(await database.DataAsync(document, Variables(0, null).ToJsonString()))!["daftarOrang"]!["pageInfo"]!["endCursor"]!.GetValue<string>();
        for (var i = 1; i < 12; i++)
        {
            database.Forget();
            var data = JsonNode.Parse(await database.DataAsync(document, Variables(i, place).ToJsonString()))!;
            place = data["daftarOrang"]!["pageInfo"]!["endCursor"]?.GetValue<string>() ?? place;

            if (texts is null) texts = [.. database.Statements];
            else Assert.Equal(0, database.Compilations);
            Assert.Equal(texts, [.. database.Statements]);
        }

        static JsonObject Variables(int i, string? after) => new()
        {
            ["where"] = new JsonObject
            {
                ["nama"] = new JsonObject { ["neq"] = $"nama {i}", ["nin"] = new JsonArray([.. Enumerable.Range(0, i + 1).Select(n => JsonValue.Create($"n{n}"))]) },
                ["not"] = new JsonObject { ["alias"] = new JsonObject { ["contains"] = $"cari {i}" } },
                ["umur"] = new JsonObject { ["neq"] = i, ["nin"] = new JsonArray([.. Enumerable.Range(100, i + 1).Select(n => JsonValue.Create(n))]) },
                ["masuk"] = new JsonObject { ["gt"] = string.Create(CultureInfo.InvariantCulture, $"2001-01-{i + 1:00}T00:00:00+07:00") },
                ["golongan"] = new JsonObject { ["in"] = new JsonArray(i % 2 == 0 ? ["PENATA", "JURU"] : ["PENATA", "JURU", "PEMBINA"]) },
                ["or"] = new JsonArray(new JsonObject { ["riwayat"] = new JsonObject { ["none"] = new JsonObject { ["tahun"] = new JsonObject { ["eq"] = 2020 + i } } } }, new JsonObject { ["sejak"] = 2000 + i }),
            },
            ["order"] = new JsonArray(new JsonObject { ["urut"] = "DESC" }, new JsonObject { ["masuk"] = "ASC" }),
            ["first"] = i + 1,
            ["after"] = after,
        };
    }

    private static IEnumerable<string> Columns(string statement) => OrangColumn.Matches(statement).Select(m => m.Groups[1].Value).Distinct().Order();

    /// <summary>The statements of one request, none of which may skip rows by counting them or number all rows of a table.</summary>
    private async Task<IReadOnlyList<string>> StatementsAsync(string document, JsonObject? variables = null)
    {
        database.Forget();
        await database.DataAsync(document, variables?.ToJsonString() ?? "{}");
        Assert.DoesNotContain(database.Statements, s => s.Contains("OFFSET", StringComparison.OrdinalIgnoreCase) || s.Contains("ROW_NUMBER", StringComparison.OrdinalIgnoreCase));
        return [.. database.Statements];
    }
}
