namespace Kinerja.GraphQL;

/// <summary>No parent (root fields), or no arguments.</summary>
public readonly record struct None;

/// <summary>
/// An input that tells absent from null: for patches, where absent means "leave as it is". The default value is absent.
/// </summary>
public readonly record struct Optional<T>
{
    public Optional(T value) => (IsSet, Value) = (true, value);

    public bool IsSet { get; }

    /// <summary>The given value, which may be null; meaningless if not set.</summary>
    public T Value { get; }

    public T Or(T fallback) => IsSet ? Value : fallback;
}

/// <summary>
/// The entity with this key, to be loaded with all others of the level. Two ways to look up one entity are two key types
/// (a long, a KodeSatker): the type of the key names the loader.
/// </summary>
public readonly record struct LoadKey<TKey, TEntity>(TKey Key)
    where TKey : notnull;
