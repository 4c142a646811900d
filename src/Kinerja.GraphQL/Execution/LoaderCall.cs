using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>One flush of a loader: the keys of every field of the wave that wants its entities, each key once.</summary>
internal sealed class LoaderCall<TKey, TEntity>(BoundLoader<TKey, TEntity> loader, BoundObject? entityType) : Call
    where TKey : notnull
{
    private readonly List<(FieldPlan Field, Action<OperationRun, LoaderCall<TKey, TEntity>> Complete)> _askers = [];
    private readonly HashSet<TKey> _keys = [];
    private readonly Dictionary<TKey, Loaded<TEntity>> _answers = [];
    private (List<TKey> Keys, Results<TEntity> Results, SelectionView Selection)? _flushed;

    public void Join(FieldPlan field, Action<OperationRun, LoaderCall<TKey, TEntity>> complete) => _askers.Add((field, complete));

    public void Want(TKey key) => _keys.Add(key);

    public Loaded<TEntity> Answer(TKey key) => _answers[key];

    protected override void Complete(Wave wave)
    {
        // Here and not where the loader ended: the memory is the operation's, and loaders end on threads of their own.
        if (_flushed is { } flushed) Remember(wave.Execution.Loaded, flushed.Keys, flushed.Results, flushed.Selection);
        foreach (var (_, complete) in _askers) complete(wave.Execution, this);
    }

    protected override async ValueTask RunAsync(Wave wave)
    {
        var execution = wave.Execution;
        var selection = SelectionView.Union(_askers.ConvertAll(a => a.Field));
        var memory = execution.Loaded.Of<TKey, TEntity>(loader);
        var missing = new List<TKey>();
        foreach (var key in _keys)
        {
            if (memory.TryGetValue(key, out var known) && Covers(known, selection)) _answers[key] = known;
            else missing.Add(key);
        }

        if (missing.Count == 0) return;
        var results = new Results<TEntity>(execution.Rental.RentCleared<TEntity>(missing.Count), missing.Count);
        try
        {
            Calling(execution, CallKinds.Loader, loader.Coordinate, _askers[0].Field.Path, missing.Count, missing.Count);
            await loader.Invoke(new LoaderBatch<TKey, TEntity>(missing, selection, results), execution.Services, execution.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!execution.IsCancellation(e))
        {
            results.FailAll(execution.ErrorOf(e, loader.Coordinate));
        }
        finally
        {
            Called();
            results.Close();
        }

        _flushed = (missing, results, selection);
    }

    private bool Covers(Loaded<TEntity> known, SelectionView selection) =>
        !known.Found || entityType is null || ReferenceEquals(known.Selection, selection) || known.Selection.Covers(selection, entityType);

    private void Remember(LoaderMemory limits, List<TKey> keys, Results<TEntity> results, SelectionView selection)
    {
        var memory = limits.Of<TKey, TEntity>(loader);
        var errors = results.Failures?.ToDictionary(f => f.Row, f => f.Error);
        for (var i = 0; i < keys.Count; i++)
        {
            var loaded = new Loaded<TEntity>(!results.Missing.Has(i), results.Values[i], errors?.GetValueOrDefault(i), selection);
            _answers[keys[i]] = loaded;
            if (!limits.HasRoom) continue;
            memory[keys[i]] = loaded;
            limits.CountOne();
        }
    }
}
