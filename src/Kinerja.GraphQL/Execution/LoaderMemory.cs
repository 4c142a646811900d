namespace Kinerja.GraphQL.Execution;

/// <summary>
/// What loaders brought in this request (in a mutation: in this root field), so that a key goes out once. Bounded: past the cap entities are still loaded, only not
/// remembered. Memory of a narrower selection does not answer a wider one.
/// </summary>
internal sealed class LoaderMemory
{
    private const int MaxEntries = 100_000;

    private readonly Dictionary<object, object> _byLoader = [];
    private int _count;

    public Dictionary<TKey, Loaded<TEntity>> Of<TKey, TEntity>(object loader)
        where TKey : notnull
    {
        if (_byLoader.TryGetValue(loader, out var known)) return (Dictionary<TKey, Loaded<TEntity>>)known;
        var created = new Dictionary<TKey, Loaded<TEntity>>();
        _byLoader.Add(loader, created);
        return created;
    }

    public void Clear()
    {
        _byLoader.Clear();
        _count = 0;
    }

    public bool HasRoom => _count < MaxEntries;

    public void CountOne() => _count++;
}

/// <summary>An entity, its absence (Found false) or its error, with the selection it was loaded for.</summary>
internal readonly record struct Loaded<TEntity>(bool Found, TEntity? Entity, GraphQLError? Error, SelectionView Selection);
