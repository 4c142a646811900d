using System.Globalization;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>
/// Operations over <see cref="PricedSchema"/>: aliases, merged fields, fragments used at several places, conditions, variables. Equal
/// response names always have equal arguments, so every operation is valid.
/// </summary>
/// <param name="plain">Only fields whose cost is exactly their rows: no weights, no filters, no abstract types.</param>
internal sealed class OperationGenerator(int seed, bool plain)
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["Query"] = ["satu:Satker", "daftar(first):Satker", "daftar(last):Satker", "semua:Satker", "menurutId:Satker", "hubungan(first):Hubungan", "halaman:Satker", "mahal:Satker!", "campur:Bernama!", "apaSaja:ApaSaja!", "daftar(saring):Satker!", "hitung!"],
        ["Satker"] = ["nama", "induk:Satker", "anak(first):Satker", "anak:Satker", "indikator:Indikator", "kisi:Indikator"],
        ["Indikator"] = ["nama", "satker:Satker", "nilai(first!):Nilai", "anak(first):Satker!", "anak:Satker!"],
        ["Bernama"] = ["nama", "anak(first):Satker", "anak:Satker"],
        ["ApaSaja"] = ["__typename"],
        ["Hubungan"] = ["jumlah", "edges:Sisi", "nodes:Satker", "lain:Satker"],
        ["Sisi"] = ["kursor", "node:Satker"],
        ["Nilai"] = ["angka", "label!"],
    };

    private readonly Random _random = new(seed);
    private readonly List<(string Type, string Name, string Text)> _fragments = [];
    private readonly SortedDictionary<string, string> _variables = new(StringComparer.Ordinal);

    public (string Document, string Variables) Next()
    {
        _fragments.Clear();
        _variables.Clear();
        var selection = Selection("Query", 4);
        var declared = _variables.Count == 0 ? "" : $"({string.Join(" ", _variables.Keys.Select(v => $"${v}: {(v[0] == 'b' ? "Boolean!" : "Int!")}"))})";
        return ($"query {declared} {selection} {string.Join(" ", _fragments.Select(f => f.Text))}", $"{{{string.Join(",", _variables.Select(v => $"\"{v.Key}\":{v.Value}"))}}}");
    }

    private string Selection(string type, int depth)
    {
        var parts = new List<string> { "__typename" };
        for (var i = _random.Next(1, 4); i > 0; i--) parts.Add(Part(type, depth));
        return $"{{ {string.Join(" ", parts)} }}";
    }

    private string Part(string type, int depth)
    {
        switch (_random.Next(8))
        {
            case 0 when depth > 1:
                return $"... on {type} {Condition()}{Selection(type, depth - 1)}";
            case 1 when depth > 1:
                return $"...{Fragment(type, depth)}";
            case 2 when type is "Bernama" or "ApaSaja" && depth > 1:
                var concrete = _random.Next(2) == 0 ? "Satker" : "Indikator";
                // Of two types only one can stand here; names of their own keep their fields apart.
                return $"... on {concrete} {{ {concrete}: __typename {Field(concrete, depth, $"{concrete}_")} }}";
            default:
                return Field(type, depth, "");
        }
    }

    private string Fragment(string type, int depth)
    {
        var known = _fragments.Where(f => f.Type == type).ToArray();
        if (known.Length > 0 && _random.Next(2) == 0) return known[_random.Next(known.Length)].Name;
        var selection = Selection(type, depth - 1);
        var name = $"f{_fragments.Count}";
        _fragments.Add((type, name, $"fragment {name} on {type} {selection}"));
        return name;
    }

    private string Field(string type, int depth, string prefix)
    {
        var possible = Fields[type].Where(f => (!plain || !f.EndsWith('!')) && (depth > 1 || !f.Contains(':', StringComparison.Ordinal))).ToArray();
        if (possible.Length == 0) return "__typename";
        var field = possible[_random.Next(possible.Length)].TrimEnd('!');
        var (head, below) = field.Split(':') is [var h, var b] ? (h, b) : (field, null);
        var name = head.Split('(')[0];
        var (arguments, mark) = Arguments(head, name);
        var selection = below is null ? "" : Selection(below, depth - 1);
        return $"{prefix}{name}{mark}: {name}{arguments} {Condition()}{selection}";
    }

    private (string Text, string Mark) Arguments(string head, string name)
    {
        if (name == "menurutId")
        {
            var count = _random.Next(4);
            return ($"(ids: [{string.Join(",", Enumerable.Repeat("\"x\"", count))}])", $"_{count}");
        }

        if (name == "halaman")
        {
            var (size, sizeMark) = Number();
            return ($"(pilih: {{ batas: {{ jumlah: {size} }} }})", sizeMark);
        }

        if (head.Contains("saring", StringComparison.Ordinal)) return ("""(saring: { nama: "a", dan: [{ bukan: { nama: "b" } }] })""", "_saring");
        if (!head.Contains('(', StringComparison.Ordinal)) return ("", "");
        var argument = head.Contains("last", StringComparison.Ordinal) ? "last" : "first";
        var (number, mark) = Number();
        // Without "first" its default counts, whatever "last" says: both are given.
        return argument == "last" ? ($"(first: null, last: {number})", $"_last{mark}") : ($"(first: {number})", mark);
    }

    private (string Text, string Mark) Number()
    {
        var value = _random.Next(4).ToString(CultureInfo.InvariantCulture);
        if (_random.Next(2) == 0) return (value, $"_{value}");
        var variable = $"v{_random.Next(4)}";
        _variables.TryAdd(variable, value);
        return ($"${variable}", $"_{variable}");
    }

    private string Condition()
    {
        if (_random.Next(8) != 0) return "";
        var variable = $"b{_random.Next(2)}";
        _variables.TryAdd(variable, _random.Next(2) == 0 ? "true" : "false");
        return $"@{(_random.Next(2) == 0 ? "skip" : "include")}(if: ${variable}) ";
    }
}
