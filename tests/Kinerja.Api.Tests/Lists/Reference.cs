using System.Globalization;
using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>
/// What "where" and "order" mean, said a second time and as plainly as possible: loops over objects in memory, reading the JSON a
/// client sends. It shares nothing with the code under test.
/// </summary>
/// <param name="rank">The database's order of texts; ICU's tables are not what is compared here.</param>
internal sealed class Reference(Dictionary<string, int> rank)
{
    public bool Meets(JsonObject? where, Orang orang)
    {
        foreach (var (name, condition) in where ?? [])
        {
            if (condition is null) continue;
            if (!(name switch
            {
                "id" => Number(condition, orang.Id, v => long.TryParse(v.GetValue<string>(), CultureInfo.InvariantCulture, out var id) ? id : long.MinValue),
                "nama" => Text(condition, orang.Nama),
                "alias" => Text(condition, orang.Alias),
                "urut" => Number(condition, orang.Urut, v => v.GetValue<int>()),
                "umur" => Number(condition, orang.Umur, v => v.GetValue<int>()),
                "gaji" => Number(condition, orang.Gaji, v => decimal.Parse(v.GetValue<string>(), CultureInfo.InvariantCulture)),
                "lahir" => Number(condition, orang.Lahir, v => DateOnly.Parse(v.GetValue<string>(), CultureInfo.InvariantCulture)),
                "masuk" => Number(condition, orang.Masuk, v => DateTimeOffset.Parse(v.GetValue<string>(), CultureInfo.InvariantCulture)),
                "golongan" => Number(condition, (int)orang.Golongan, v => (int)Enum.Parse<Golongan>(v.GetValue<string>(), ignoreCase: true)),
                "tingkat" => Number(condition, (int?)orang.Tingkat, v => (int)Enum.Parse<Tingkat>(v.GetValue<string>(), ignoreCase: true)),
                "aktif" => Number(condition, orang.Aktif, v => v.GetValue<bool>()),
                "setuju" => Number(condition, orang.Setuju, v => v.GetValue<bool>()),
                "atasan" => orang.Atasan is { } atasan && Meets(condition.AsObject(), atasan),
                "riwayat" => Many(condition.AsObject(), orang.DaftarRiwayat),
                "punya" => orang.DaftarRiwayat.Exists(r => Meets(condition.AsObject(), r)),
                "sejak" => orang.DaftarRiwayat.Exists(r => r.Tahun >= condition.GetValue<int>()),
                _ => Combined(name, condition, part => Meets(part, orang)),
            }))
                return false;
        }

        return true;
    }

    public bool Meets(JsonObject? where, Riwayat riwayat)
    {
        foreach (var (name, condition) in where ?? [])
        {
            if (condition is null) continue;
            if (!(name switch
            {
                "tahun" => Number(condition, riwayat.Tahun, v => v.GetValue<int>()),
                "catatan" => Text(condition, riwayat.Catatan),
                _ => Combined(name, condition, part => Meets(part, riwayat)),
            }))
                return false;
        }

        return true;
    }

    /// <summary>Less than 0 if the first comes first.</summary>
    public int Compare(JsonArray? order, Orang a, Orang b)
    {
        if (order is null or { Count: 0 }) order = [new JsonObject { ["nama"] = "ASC" }];
        foreach (var item in order)
        {
            var (name, value) = item!.AsObject().First();
            var (arah, tahun) = name == "nilai" ? (value!["arah"]!.GetValue<string>(), value["tahun"]!.GetValue<int>()) : (value!.GetValue<string>(), 0);
            var compared = Compare(Key(name, tahun, a), Key(name, tahun, b), arah);
            if (compared != 0) return compared;
        }

        return a.Id.CompareTo(b.Id);
    }

    private IComparable? Key(string name, int tahun, Orang orang) => name switch
    {
        "nama" => rank[orang.Nama],
        "alias" => Rank(orang.Alias),
        "urut" => orang.Urut,
        "umur" => orang.Umur,
        "poin" => orang.Poin,
        "gaji" => orang.Gaji,
        "lahir" => orang.Lahir,
        "masuk" => orang.Masuk,
        "sandi" => orang.Sandi.ToString(),
        "golongan" => (int)orang.Golongan,
        "tingkat" => (int?)orang.Tingkat,
        "aktif" => orang.Aktif,
        "setuju" => orang.Setuju,
        "namaAtasan" => Rank(orang.Atasan?.Nama),
        "nilai" => orang.DaftarRiwayat.Where(r => r.Tahun == tahun).Max(r => r.Nilai),
        _ => throw new InvalidOperationException(name),
    };

    private static int Compare(IComparable? a, IComparable? b, string arah)
    {
        var nullsFirst = arah.EndsWith("KOSONG_DULU", StringComparison.Ordinal);
        if (a is null || b is null) return a is null && b is null ? 0 : a is null == nullsFirst ? -1 : 1;
        var compared = a is string text ? string.CompareOrdinal(text, (string)b) : a.CompareTo(b);
        return arah.StartsWith("DESC", StringComparison.Ordinal) ? -compared : compared;
    }

    private int? Rank(string? text) => text is null ? null : rank[text];

    private bool Many(JsonObject condition, List<Riwayat> rows)
    {
        if (condition["some"] is JsonObject some && !rows.Exists(r => Meets(some, r))) return false;
        if (condition["all"] is JsonObject all && !rows.TrueForAll(r => Meets(all, r))) return false;
        return condition["none"] is not JsonObject none || !rows.Exists(r => Meets(none, r));
    }

    private static bool Combined(string name, JsonNode condition, Func<JsonObject, bool> meets) => name switch
    {
        "and" => condition.AsArray().All(p => meets(p!.AsObject())),
        "or" => condition.AsArray().Any(p => meets(p!.AsObject())),
        "not" => !meets(condition.AsObject()),
        _ => throw new InvalidOperationException(name),
    };

    private static bool Number<T>(JsonNode condition, T? value, Func<JsonNode, T> read)
        where T : struct, IComparable<T>
    {
        foreach (var (name, wanted) in condition.AsObject())
        {
            var met = name switch
            {
                "eq" => wanted is null ? value is null : value is { } v && v.CompareTo(read(wanted)) == 0,
                "neq" => wanted is null ? value is not null : !(value is { } v && v.CompareTo(read(wanted)) == 0),
                _ when wanted is null => true,
                "in" => value is { } v && wanted.AsArray().Any(w => v.CompareTo(read(w!)) == 0),
                "nin" => !(value is { } v && wanted.AsArray().Any(w => v.CompareTo(read(w!)) == 0)),
                _ => value is { } v && Ordered(name, v.CompareTo(read(wanted))),
            };
            if (!met) return false;
        }

        return true;
    }

    private bool Text(JsonNode condition, string? text)
    {
        foreach (var (name, wanted) in condition.AsObject())
        {
            var met = name switch
            {
                "eq" => wanted is null ? text is null : text == wanted.GetValue<string>(),
                "neq" => wanted is null ? text is not null : text != wanted.GetValue<string>(),
                _ when wanted is null => true,
                "in" => text is not null && wanted.AsArray().Any(w => w!.GetValue<string>() == text),
                "nin" => !(text is not null && wanted.AsArray().Any(w => w!.GetValue<string>() == text)),
                "contains" => text is not null && Lower(text).Contains(Lower(wanted), StringComparison.Ordinal),
                "startsWith" => text is not null && Lower(text).StartsWith(Lower(wanted), StringComparison.Ordinal),
                "endsWith" => text is not null && Lower(text).EndsWith(Lower(wanted), StringComparison.Ordinal),
                _ => text is not null && Ordered(name, rank[text].CompareTo(rank[wanted.GetValue<string>()])),
            };
            if (!met) return false;
        }

        return true;
    }

    private static bool Ordered(string name, int compared) => name switch
    {
        "gt" => compared > 0,
        "gte" => compared >= 0,
        "lt" => compared < 0,
        "lte" => compared <= 0,
        _ => throw new InvalidOperationException(name),
    };

    private static string Lower(JsonNode text) => Lower(text.GetValue<string>());

#pragma warning disable CA1308 // What "ignores case" means is that both are lowered.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
