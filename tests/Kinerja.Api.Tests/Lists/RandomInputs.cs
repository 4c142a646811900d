using System.Globalization;
using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>Random values of "where" and "order", over the same few values that the rows have, so that conditions meet some of them.</summary>
internal sealed class RandomInputs(Random random)
{
    private static readonly string[] Searched = ["", "a", "A", "am", "AMB", "%", "_", "\\", "100%", "n_1", "[", "é", "ÑA", "ω", "ПРИ", "日", "😀", "'", "\"", " "];
    private static readonly string[] TextOperators = ["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte", "contains", "contains", "startsWith", "endsWith"];
    private static readonly string[] NumberOperators = ["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte"];
    private static readonly string[] EqualityOperators = ["eq", "neq", "in", "nin"];
    private static readonly string[] Directions = ["ASC", "ASC", "DESC", "DESC", "ASC_KOSONG_DULU", "DESC_KOSONG_DULU"];

    private static readonly string[] Members =
    [
        "id", "nama", "nama", "alias", "alias", "urut", "umur", "gaji", "lahir", "masuk", "golongan", "tingkat", "aktif", "setuju", "atasan", "riwayat", "punya", "sejak", "and", "or", "not", "not",
    ];

    private static readonly string[] Keys =
        ["nama", "alias", "urut", "umur", "poin", "gaji", "lahir", "masuk", "sandi", "golongan", "tingkat", "aktif", "setuju", "namaAtasan", "nilai"];

    /// <summary>Mostly small ones: a condition that no row meets says little about order and pages.</summary>
    public JsonObject? Where() => random.Next(6) == 0 ? null : Orang(depth: 3);

    public JsonArray? Order()
    {
        if (random.Next(8) == 0) return null;
        var order = new JsonArray();
        for (var n = random.Next(4); n > 0; n--)
        {
            var key = Any(Keys);
            JsonNode arah = key == "nilai" ? new JsonObject { ["tahun"] = random.Next(2020, 2023), ["arah"] = Any(Directions) } : JsonValue.Create(Any(Directions));
            order.Add((JsonNode)new JsonObject { [key] = arah });
        }

        return order;
    }

    private JsonObject Orang(int depth)
    {
        var where = new JsonObject();
        for (var n = random.Next(10) == 0 ? 0 : random.Next(1, 3); n > 0; n--)
        {
            var member = Any(Members);
            where[member] = member switch
            {
                "id" => Conditions(EqualityOperators, () => JsonValue.Create(random.Next(8) == 0 ? "bukan" : random.Next(1, 170).ToString(CultureInfo.InvariantCulture))),
                "nama" or "alias" => Text(),
                "urut" => Conditions(NumberOperators, () => JsonValue.Create(random.Next(3))),
                "umur" => Conditions(NumberOperators, () => JsonValue.Create(Any([0, 17, 40, 41, int.MaxValue]))),
                "gaji" => Conditions(NumberOperators, () => JsonValue.Create(Any(["0", "0.01", "100", "-5.50", "55"]))),
                "lahir" => Conditions(NumberOperators, () => JsonValue.Create(Any(["1990-01-01", "2000-02-29", "0001-01-01", "9999-12-31"]))),
                "masuk" => Conditions(NumberOperators, () => JsonValue.Create(Any(["2024-01-01T00:00:00Z", "2024-01-02T07:00:00.000001+07:00", "2024-01-03T00:00:00-00:00"]))),
                "golongan" => Conditions(EqualityOperators, () => JsonValue.Create(Any(["PENATA", "JURU", "PEMBINA"]))),
                "tingkat" => Conditions(EqualityOperators, () => JsonValue.Create(Any(["UTAMA", "MADYA", "AHLI"]))),
                "aktif" or "setuju" => Conditions(["eq", "neq"], () => JsonValue.Create(random.Next(2) == 0)),
                "atasan" or "not" => depth == 0 ? new JsonObject() : Orang(depth - 1),
                "riwayat" => Many(depth),
                "punya" => Riwayat(Math.Max(0, depth - 1)),
                "sejak" => random.Next(2020, 2024),
                _ => Parts(depth, Orang),
            };
        }

        return where;
    }

    public JsonObject Riwayat(int depth)
    {
        var where = new JsonObject();
        for (var n = random.Next(5) == 0 ? 0 : 1; n > 0; n--)
        {
            var member = Any(["tahun", "tahun", "catatan", "and", "or", "not"]);
            where[member] = member switch
            {
                "tahun" => Conditions(NumberOperators, () => JsonValue.Create(random.Next(2020, 2024))),
                "catatan" => Text(),
                "not" => depth == 0 ? new JsonObject() : Riwayat(depth - 1),
                _ => Parts(depth, Riwayat),
            };
        }

        return where;
    }

    private JsonObject Many(int depth)
    {
        var many = new JsonObject();
        for (var n = random.Next(1, 3); n > 0; n--) many[Any(["some", "all", "none"])] = Riwayat(Math.Max(0, depth - 1));
        return many;
    }

    private JsonArray Parts(int depth, Func<int, JsonObject> part)
    {
        var parts = new JsonArray();
        if (depth == 0) return parts;
        for (var n = random.Next(4); n > 0; n--) parts.Add((JsonNode)part(depth - 1));
        return parts;
    }

    private JsonObject Text()
    {
        var condition = new JsonObject();
        for (var n = random.Next(8) == 0 ? 2 : 1; n > 0; n--)
        {
            var name = Any(TextOperators);
            condition[name] = name is "contains" or "startsWith" or "endsWith" ? JsonValue.Create(Any(Searched)) : Operand(name, () => JsonValue.Create(Any(SampleRows.Words)));
        }

        return condition;
    }

    private JsonObject Conditions(string[] operators, Func<JsonNode> value)
    {
        var condition = new JsonObject();
        for (var n = random.Next(5) == 0 ? 2 : 1; n > 0; n--)
        {
            var name = Any(operators);
            condition[name] = Operand(name, value);
        }

        return condition;
    }

    private JsonNode? Operand(string name, Func<JsonNode> value)
    {
        if (name is "in" or "nin")
        {
            var values = new JsonArray();
            for (var n = random.Next(5); n > 0; n--) values.Add(value());
            return values;
        }

        return random.Next(5) == 0 ? null : value();
    }

    private T Any<T>(IReadOnlyList<T> values) => SampleRows.Any(random, values);
}
