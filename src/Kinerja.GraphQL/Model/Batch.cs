using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL;

/// <summary>
/// All parents of one level that ask for one field, and the place for their answers. The resolver sets a value or an error per
/// parent; what it leaves out is null.
/// </summary>
public sealed class Batch<TParent, TArgs, TResult> : IBatch
{
    private readonly int _count;
    private TParent[] _parents;
    private readonly Results<TResult> _results;

    internal Batch(TParent[] parents, int count, TArgs args, SelectionView selection, FieldInfo field, Results<TResult> results, OperationRun execution)
    {
        (_parents, _count, _results) = (parents, count, results);
        (Args, Selection, Field, Execution) = (args, selection, field, execution);
    }

    /// <summary>The parents that are alive, in response order; their keys, if the field names a key.</summary>
    public ReadOnlySpan<TParent> Parents => _parents.AsSpan(0, Math.Min(_count, _parents.Length));

    public int Count => _count;

    /// <summary>One record for all parents: arguments come from the document and the variables, which know no rows.</summary>
    public TArgs Args { get; }

    public SelectionView Selection { get; }

    public FieldInfo Field { get; }

    OperationRun IBatch.Execution => Execution;

    internal OperationRun Execution { get; }

    /// <summary>The resolver has ended: its arrays will serve other requests, so a batch that was kept must not reach them.</summary>
    internal void Close() => _parents = [];

    /// <summary>The distinct parents, for batches whose parents are keys.</summary>
    public IReadOnlyList<TParent> Keys() => Keys(p => p);

    /// <summary>The distinct keys in the order of their first parent; null keys are left out.</summary>
    public IReadOnlyList<TKey> Keys<TKey>(Func<TParent, TKey> key)
    {
        var seen = new HashSet<TKey>();
        var keys = new List<TKey>();
        foreach (var parent in Parents)
            if (key(parent) is { } k && seen.Add(k)) keys.Add(k);
        return keys;
    }

    public void Set(int parent, TResult value) => _results.Set(parent, value);

    /// <summary>One parent fails, the others live.</summary>
    public void Fail(int parent, GraphQLError error) => _results.Fail(parent, error);

    /// <summary>One item of the list set for a parent fails; for lists of lists the position has several numbers.</summary>
    public void FailItem(int parent, ImmutableArray<int> item, GraphQLError error) => _results.FailItem(parent, item, error);

    /// <summary>Every parent gets the same value: what root fields do.</summary>
    public void FillAll(TResult value)
    {
        for (var i = 0; i < _count; i++) _results.Set(i, value);
    }

    /// <summary>Parents whose key was found get its value; the others stay null.</summary>
    public void FillMap<TKey>(Func<TParent, TKey> key, IReadOnlyDictionary<TKey, TResult> found)
    {
        for (var i = 0; i < _count; i++)
            if (key(_parents[i]) is { } k && found.TryGetValue(k, out var value)) _results.Set(i, value);
    }
}

/// <summary>Any batch, for helpers that need no more of it than where it runs.</summary>
public interface IBatch
{
    internal OperationRun Execution { get; }
}

/// <summary>Filling lists of objects.</summary>
public static class BatchLists
{
    /// <summary>Every parent gets its group; a key without one gets the empty list.</summary>
    public static void FillGroups<TParent, TArgs, TItem, TKey>(
        this Batch<TParent, TArgs, IReadOnlyList<TItem>> batch, Func<TParent, TKey> key, ILookup<TKey, TItem> found)
        where TKey : notnull
    {
        var lists = found.Where(g => g.Key is not null).ToDictionary(g => g.Key, g => (IReadOnlyList<TItem>)[.. g]);
        for (var i = 0; i < batch.Count; i++)
            batch.Set(i, key(batch.Parents[i]) is { } k && lists.TryGetValue(k, out var list) ? list : []);
    }
}
