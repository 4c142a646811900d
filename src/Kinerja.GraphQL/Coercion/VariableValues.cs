namespace Kinerja.GraphQL.Coercion;

/// <summary>The coerced variables of one request. A variable that was not given and has no default is absent.</summary>
public sealed class VariableValues
{
    internal static readonly VariableValues None = new();

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public bool Has(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    internal void Add(string name, object? value) => _values.Add(name, value);
}
