using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Binding;

/// <summary>
/// A .NET enum as an SDL enum. Names match without regard to case and underscores: KabupatenKota is KABUPATEN_KOTA. Binding has
/// checked that each has its counterpart.
/// </summary>
internal sealed class EnumCodec<T> : ScalarCodec<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _json = [];
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);

    public EnumCodec(EnumType type) : base(type.Name, $"one of {string.Join(", ", type.Values.Names)}")
    {
        var members = Enum.GetValues<T>().ToLookup(v => EnumNames.Fold(v.ToString()));
        foreach (var value in type.Values)
        {
            foreach (var member in members[EnumNames.Fold(value.Name)])
            {
                _json[member] = Encoding.UTF8.GetBytes($"\"{value.Name}\"");
                _byName[value.Name] = member;
            }
        }
    }

    public override bool ChecksOutput => true;

    public T this[string name] => _byName[name];

    public override bool TryRead(ValueNode literal, out T value)
    {
        value = default;
        return literal is EnumValueNode node && _byName.TryGetValue(node.Value, out value);
    }

    public override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.String && _byName.TryGetValue(json.GetString()!, out value);
    }

    public override bool CanWrite(T value) => _json.ContainsKey(value);

    public override void Write(ResponseWriter writer, T value) => writer.Raw(_json[value]);
}

internal static class EnumNames
{
    public static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
