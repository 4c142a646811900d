using System.Text.Json.Nodes;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Features.Organisasi;

/// <summary>Random conditions, orders, pages, days and readers, against the same list made in memory.</summary>
[Collection(MembacaNusantara.Name)]
public sealed class DaftarSatkerTests(Nusantara nusantara)
{
    private const int Rounds = 60;

    private static readonly string[] Days = ["2020-01-01", "2022-07-24", "2022-07-25", "2023-01-01", "2025-06-30"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task DaftarSatker_OfAnyQuestion_IsWhatMemorySays(int seed)
    {
        var random = new Random(seed);
        var country = await Country.ReadAsync(nusantara);
        for (var i = 0; i < Rounds; i++)
        {
            var (reader, akar) = Any(random, [("pengawas 00", "00"), ("admin 81", "81"), ("admin 93", "93"), ("operator 8171", "8171")]);
            var (where, order, pada) = (RandomWhere(random, 0), RandomOrder(random), Any(random, Days));
            var expected = country.List(akar, DateOnly.Parse(pada, System.Globalization.CultureInfo.InvariantCulture), where, order);

            await AssertWalkAsync(
                reader,
                "query ($where: SatkerWhere, $order: [SatkerOrder!], $first: Int, $after: String, $pada: Date) { page: daftarSatker(where: $where, order: $order, first: $first, after: $after, pada: $pada) { totalCount nodes { kode } pageInfo { hasNextPage endCursor } } }",
                new JsonObject { ["where"] = where.DeepClone(), ["order"] = order.DeepClone(), ["pada"] = pada, ["first"] = random.Next(1, 60) },
                data => data["page"]!,
                [.. expected.Select(s => s.Kode)]);
        }
    }

    [Fact]
    public async Task DaftarBawahan_OfAnyQuestion_IsWhatMemorySays()
    {
        var random = new Random(3);
        var country = await Country.ReadAsync(nusantara);
        for (var i = 0; i < Rounds / 2; i++)
        {
            var (reader, akar) = Any(random, [("pengawas 00", "00"), ("admin 81", "81"), ("admin 93", "93")]);
            var (where, order, pada) = (RandomWhere(random, 0), RandomOrder(random), "2025-06-30");
            var expected = country.List(akar, new DateOnly(2025, 6, 30), where, order).Where(s => s.Kode != akar);

            await AssertWalkAsync(
                reader,
                $$"""query ($where: SatkerWhere, $order: [SatkerOrder!], $first: Int, $after: String, $pada: Date) { satker(kode: "{{akar}}", pada: $pada) { page: daftarBawahan(where: $where, order: $order, first: $first, after: $after) { totalCount nodes { kode } pageInfo { hasNextPage endCursor } } } }""",
                new JsonObject { ["where"] = where.DeepClone(), ["order"] = order.DeepClone(), ["pada"] = pada, ["first"] = random.Next(1, 60) },
                data => data["satker"]!["page"]!,
                [.. expected.Select(s => s.Kode)]);
        }
    }

    /// <summary>The first three pages, and the count on each.</summary>
    private async Task AssertWalkAsync(string reader, string document, JsonObject variables, Func<JsonNode, JsonNode> pageOf, string[] expected)
    {
        var size = (int)variables["first"]!;
        for (var n = 0; n < 3; n++)
        {
            var page = pageOf(JsonNode.Parse((await nusantara.AskAsync(reader, document, variables.ToJsonString())).Data)!);
            var context = $"{reader} {variables.ToJsonString()}";
            Assert.Equal((context, expected.Length), (context, (int)page["totalCount"]!));
            Assert.Equal([context, .. expected.Skip(n * size).Take(size)], [context, .. page["nodes"]!.AsArray().Select(s => (string)s!["kode"]!)]);
            Assert.Equal((context, expected.Length > (n + 1) * size), (context, (bool)page["pageInfo"]!["hasNextPage"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) return;
            variables["after"] = (string)page["pageInfo"]!["endCursor"]!;
        }
    }

    private static T Any<T>(Random random, T[] of) => of[random.Next(of.Length)];

    private static JsonArray RandomOrder(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new JsonObject { [Any(random, ["kode", "nama", "wilayah", "jenis", "berlakuDari"])] = Any(random, ["ASC", "DESC", "ASC_KOSONG_DULU", "DESC_KOSONG_DULU"]) })];

    private static JsonObject RandomWhere(Random random, int depth)
    {
        var where = new JsonObject();
        for (var n = random.Next(1, 3); n > 0; n--)
        {
            var (name, value) = random.Next(depth < 3 ? 11 : 5) switch
            {
                0 => ("kode", new JsonObject { ["startsWith"] = Any(random, ["8", "81", "9", "93", "3"]) }),
                1 => ("nama", new JsonObject { ["contains"] = Any(random, ["kota", "KABUPATEN", "ma", "papua", "%"]) }),
                2 => ("jenis", new JsonObject { [Any(random, ["in", "nin"])] = new JsonArray(Any(random, ["PROVINSI", "KOTA", "KABUPATEN"])) }),
                3 => ("berlakuDari", Any(random, [new JsonObject { ["eq"] = null }, new JsonObject { ["gte"] = "2022-07-25" }, new JsonObject { ["neq"] = null }])),
                4 => ("wilayah", new JsonObject { ["in"] = new JsonArray("Ambon", "Merauke", "Maluku", "Papua") }),
                5 => ("induk", RandomWhere(random, depth + 1)),
                6 or 7 => ("anak", new JsonObject { [Any(random, ["some", "all", "none"])] = RandomWhere(random, depth + 1) }),
                8 => ("jalur", new JsonObject { [Any(random, ["some", "all", "none"])] = RandomWhere(random, depth + 1) }),
                9 => ("not", (JsonNode)RandomWhere(random, depth + 1)),
                _ => ("or", new JsonArray(RandomWhere(random, depth + 1), RandomWhere(random, depth + 1))),
            };
            where[name] = value;
        }

        return where;
    }

    /// <summary>All states of all offices, and the database's order of texts.</summary>
    private sealed class Country(ILookup<long, SatkerVersi> versi, Dictionary<string, int> rank)
    {
        public static Task<Country> ReadAsync(Nusantara nusantara) => nusantara.ReadAsync(async db =>
        {
            var all = await db.SatkerVersi.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            string[] texts = [.. all.SelectMany(v => new[] { v.Kode, v.Nama, v.Wilayah }).Distinct()];
            var sorted = await db.Database.SqlQuery<string>($"""SELECT t AS "Value" FROM unnest({texts}) t ORDER BY t""").ToListAsync(TestContext.Current.CancellationToken);
            return new Country(all.ToLookup(v => v.SatkerId), sorted.Select((text, i) => (text, i)).ToDictionary(t => t.text, t => t.i));
        });

        public IEnumerable<SatkerVersi> List(string akar, DateOnly pada, JsonObject where, JsonArray order)
        {
            var today = new DateOnly(2025, 6, 30);
            var root = versi.SelectMany(v => v).Single(v => v.Kode == akar && v.BerlakuPada(today)).SatkerId;
            bool Reached(long id) => AboveOf(id, today).Any(a => a.SatkerId == root);
            var rows = versi.Select(v => v.SingleOrDefault(x => x.BerlakuPada(pada))).OfType<SatkerVersi>().Where(v => Reached(v.SatkerId) && Meets(v, where));
            IOrderedEnumerable<SatkerVersi> sorted = rows.OrderBy(_ => 0);
            foreach (var item in order.Count == 0 ? [new JsonObject { ["kode"] = "ASC" }] : order.ToArray())
            {
                var (name, arah) = item!.AsObject().Select(p => (p.Key, (string)p.Value!)).Single();
                Func<SatkerVersi, long?> key = name switch
                {
                    "kode" => v => rank[v.Kode],
                    "nama" => v => rank[v.Nama],
                    "wilayah" => v => rank[v.Wilayah],
                    "jenis" => v => (long)v.Jenis,
                    _ => v => Masa.KnownSince(v.BerlakuDari)?.DayNumber,
                };
                sorted = sorted.ThenBy(v => (key(v) is null) != arah.EndsWith("KOSONG_DULU", StringComparison.Ordinal));
                sorted = arah.StartsWith("ASC", StringComparison.Ordinal) ? sorted.ThenBy(key) : sorted.ThenByDescending(key);
            }

            return sorted.ThenBy(v => v.SatkerId);

            bool Meets(SatkerVersi v, JsonObject w) => w.All(c => Condition(v, c.Key, c.Value!));

            bool Condition(SatkerVersi v, string name, JsonNode c) => name switch
            {
                "kode" => v.Kode.StartsWith((string)c["startsWith"]!, StringComparison.Ordinal),
                "nama" => v.Nama.Contains((string)c["contains"]!, StringComparison.OrdinalIgnoreCase),
                "wilayah" => c["in"]!.AsArray().Any(x => (string)x! == v.Wilayah),
                "jenis" => c["in"] is { } set ? Is(v.Jenis, set) : !Is(v.Jenis, c["nin"]!),
                "berlakuDari" => c["gte"] is { } from ? Masa.KnownSince(v.BerlakuDari) >= DateOnly.Parse((string)from!, System.Globalization.CultureInfo.InvariantCulture)
                    : c.AsObject().ContainsKey("eq") == (v.BerlakuDari == Masa.SejakDahulu),
                "induk" => AboveOf(v.SatkerId, pada).Skip(1).Take(1).Any(i => Meets(i, c.AsObject())),
                "anak" => Many(versi.Select(x => x.SingleOrDefault(y => y.BerlakuPada(pada))).OfType<SatkerVersi>().Where(x => x.IndukId == v.SatkerId && Reached(x.SatkerId)), c),
                "jalur" => Many(AboveOf(v.SatkerId, pada), c),
                "not" => !Meets(v, c.AsObject()),
                _ => c.AsArray().Any(x => Meets(v, x!.AsObject())),
            };

            bool Many(IEnumerable<SatkerVersi> of, JsonNode c) =>
                c["some"] is { } some ? of.Any(x => Meets(x, some.AsObject())) : c["all"] is { } all ? of.All(x => Meets(x, all.AsObject())) : !of.Any(x => Meets(x, c["none"]!.AsObject()));
        }

        private static bool Is(JenisSatker jenis, JsonNode set) => string.Equals((string)set[0]!, jenis.ToString(), StringComparison.OrdinalIgnoreCase);

        private IEnumerable<SatkerVersi> AboveOf(long id, DateOnly pada)
        {
            for (var at = versi[id].SingleOrDefault(v => v.BerlakuPada(pada)); at is not null; at = at.IndukId is { } induk ? versi[induk].SingleOrDefault(v => v.BerlakuPada(pada)) : null)
                yield return at;
        }
    }
}
