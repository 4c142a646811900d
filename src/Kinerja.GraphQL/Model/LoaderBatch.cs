using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL;

/// <summary>The distinct keys that the fields of one wave want loaded, and the place for the entities. A key left out does not exist.</summary>
public sealed class LoaderBatch<TKey, TEntity>
    where TKey : notnull
{
    private readonly Results<TEntity> _results;

    internal LoaderBatch(IReadOnlyList<TKey> keys, SelectionView selection, Results<TEntity> results) => (Keys, Selection, _results) = (keys, selection, results);

    public IReadOnlyList<TKey> Keys { get; }

    /// <summary>The union of what all the fields select.</summary>
    public SelectionView Selection { get; }

    public void Set(int key, TEntity entity) => _results.Set(key, entity);

    /// <summary>One key fails, the others live.</summary>
    public void Fail(int key, GraphQLError error) => _results.Fail(key, error);

    public void FillMap(IReadOnlyDictionary<TKey, TEntity> found)
    {
        for (var i = 0; i < Keys.Count; i++)
            if (found.TryGetValue(Keys[i], out var entity)) _results.Set(i, entity);
    }
}
