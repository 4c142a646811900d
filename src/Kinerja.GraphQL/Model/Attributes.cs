namespace Kinerja.GraphQL;

/// <summary>This class is the named SDL type. Its public properties bind to fields of the same name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, Inherited = false)]
public sealed class GraphTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>
/// This static method resolves the field at a schema coordinate ("Satker.anak"; an interface's field serves all its types).
/// A first parameter <see cref="Batch{TParent,TArgs,TResult}"/> makes it a batch field; a result of
/// <see cref="LoadKey{TKey,TEntity}"/> a loader field; anything else a pure function of one item. Root fields of the subscription
/// type return IAsyncEnumerable of their events, and take "args", services and a CancellationToken.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FieldAttribute(string coordinate) : Attribute
{
    public string Coordinate { get; } = coordinate;

    /// <summary>
    /// For batch fields: the members of the parent that make its key, "Id" or "SatkerId, Tahun" (then a value tuple). The batch's
    /// parents are these keys, and a level that was read as columns never becomes objects for its sake.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>For root fields of the subscription type: what happens to a subscriber who reads too slowly.</summary>
    public Overflow Overflow
    {
        get => GivenOverflow ?? Overflow.End;
        init => GivenOverflow = value;
    }

    internal Overflow? GivenOverflow { get; private set; }
}

/// <summary>This static method loads entities by key for every field that returns a matching <see cref="LoadKey{TKey,TEntity}"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LoaderAttribute : Attribute;

/// <summary>
/// This batch decides who may see a type ("Satker") or field ("Satker.catatan"): it runs before the resolvers there. What it does
/// not set to true is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuardAttribute(string coordinate) : Attribute
{
    public string Coordinate { get; } = coordinate;

    /// <summary>As for fields: the members of the parent that make the key.</summary>
    public string? Key { get; init; }
}
