namespace Kinerja.GraphQL.Coercion;

/// <summary>
/// A coerced input object: a field that was neither given nor has a default is absent. Values are null, a scalar as its first
/// codec reads it, <see cref="EnumInput"/>, object?[] for lists, or <see cref="InputObject"/>.
/// </summary>
public sealed class InputObject
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public int Count => _values.Count;

    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        internal set => _values[name] = value;
    }

    /// <summary>The value of a @oneOf input, which has exactly one.</summary>
    public object? Single => _values.Values.Single();

    public bool Has(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);
}

/// <summary>An enum value by its SDL name.</summary>
public sealed record EnumInput(string Name);
