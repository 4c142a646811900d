using System.Collections.Concurrent;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>The schema with code behind every field: the second of three stages (schema, bound schema, operation). Made by <see cref="Binder"/>.</summary>
public sealed class BoundSchema
{
    private readonly Dictionary<string, BoundObject> _byName;
    private readonly ConcurrentDictionary<Type, BoundObject?> _byClrType = [];

    internal BoundSchema(GraphSchema schema, IEnumerable<BoundObject> objects, PriceList prices)
    {
        (Schema, Prices, TypeSets) = (schema, prices, new TypeSets(schema));
        _byName = objects.ToDictionary(o => o.Type.Name, StringComparer.Ordinal);
        foreach (var o in _byName.Values)
            if (o.ClrType != typeof(None)) _byClrType[o.ClrType] = o;
    }

    public GraphSchema Schema { get; }

    internal PriceList Prices { get; }

    internal TypeSets TypeSets { get; }

    internal IEnumerable<BoundObject> Objects => _byName.Values;

    internal BoundObject Object(string name) => _byName[name];

    internal BoundObject ObjectOf(Type clrType) => ObjectOfValue(clrType) ?? throw new InvalidOperationException($"{clrType.Name} is bound to no object type: give it [GraphType(\"...\")].");

    /// <summary>The object type of a value's class, or of the nearest base class that has one; null if none has.</summary>
    internal BoundObject? ObjectOfValue(Type clrType) => _byClrType.TryGetValue(clrType, out var known) ? known : _byClrType.GetOrAdd(clrType, t => t.BaseType is { } b ? ObjectOfValue(b) : null);
}
