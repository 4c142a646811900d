using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>A loader method, the one for its pair of key and entity.</summary>
internal sealed class BoundLoader<TKey, TEntity>(string coordinate, Func<LoaderBatch<TKey, TEntity>, IServiceProvider, CancellationToken, ValueTask> invoke)
    where TKey : notnull
{
    public string Coordinate { get; } = coordinate;

    public Func<LoaderBatch<TKey, TEntity>, IServiceProvider, CancellationToken, ValueTask> Invoke { get; } = invoke;
}

/// <summary>A function from row to key; the wave loads the keys of all rows of all fields together.</summary>
internal sealed class LoaderField<T, TArgs, TKey, TEntity>(
    string coordinate,
    FieldDefinition definition,
    RowFunction<T, TArgs, LoadKey<TKey, TEntity>?> function,
    ArgumentBinder<TArgs> arguments,
    BoundLoader<TKey, TEntity> loader,
    Func<BoundObject?> entityType,
    Completer<TEntity> completer,
    IReadOnlyList<Member> needs,
    bool needsWholeParent) : BoundField(coordinate, definition, needs, needsWholeParent)
    where TKey : notnull
{
    public override object Resolver => loader;

    public override void Start(Wave wave, Frame frame, FieldPlan field)
    {
        var execution = wave.Execution;
        var keys = new Results<LoadKey<TKey, TEntity>?>(execution.Rental.RentCleared<LoadKey<TKey, TEntity>?>(frame.Count), frame.Count);
        if (arguments.TryBind(execution, field, out var args, out var refusal))
            function.Run(execution, frame, args, keys, Coordinate);
        else
            keys.FailAll(refusal!);

        var call = wave.LoadFor(loader, () => new LoaderCall<TKey, TEntity>(loader, entityType()));
        var refusals = frame.RefusalsOf(field);
        for (var row = 0; row < frame.Count; row++)
        {
            if (frame.IsDead(row) || refusals?.ContainsKey(row) == true) keys.Values[row] = null;
            else if (keys.Values[row] is { } key) call.Want(key.Key);
        }

        call.Join(field, (x, answered) => Complete(x, frame, field, keys, answered));
    }

    private void Complete(OperationRun execution, Frame frame, FieldPlan field, Results<LoadKey<TKey, TEntity>?> keys, LoaderCall<TKey, TEntity> call)
    {
        var results = new Results<TEntity>(execution.Rental.RentCleared<TEntity>(frame.Count), frame.Count);
        for (var row = 0; row < frame.Count; row++)
        {
            if (keys.Values[row] is not { } key) continue;
            var loaded = call.Answer(key.Key);
            if (loaded.Error is { } error) results.Fail(row, error);
            else if (loaded.Found) results.Set(row, loaded.Entity!);
        }

        foreach (var failure in keys.Failures ?? []) results.Fail(failure.Row, failure.Error);
        results.Close();
        execution.Complete(frame, field, completer, results);
    }
}
