using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>A function from row to a list of keys (nodes by ids): as <see cref="LoaderField{T,TArgs,TKey,TEntity}"/>, item by item.</summary>
internal sealed class LoaderListField<T, TArgs, TList, TItem, TKey, TEntity>(
    string coordinate,
    FieldDefinition definition,
    RowFunction<T, TArgs, TList> function,
    ArgumentBinder<TArgs> arguments,
    BoundLoader<TKey, TEntity> loader,
    Func<BoundObject?> entityType,
    Completer<IReadOnlyList<TEntity>> completer,
    IReadOnlyList<Member> needs,
    bool needsWholeParent) : BoundField(coordinate, definition, needs, needsWholeParent)
    where TList : IReadOnlyList<TItem>?
    where TKey : notnull
{
    public override object Resolver => loader;

    public override void Start(Wave wave, Frame frame, FieldPlan field)
    {
        var execution = wave.Execution;
        var lists = new Results<TList>(execution.Rental.RentCleared<TList>(frame.Count), frame.Count);
        if (arguments.TryBind(execution, field, out var args, out var refusal))
            function.Run(execution, frame, args, lists, Coordinate);
        else
            lists.FailAll(refusal!);

        var call = wave.LoadFor(loader, () => new LoaderCall<TKey, TEntity>(loader, entityType()));
        var refusals = frame.RefusalsOf(field);
        for (var row = 0; row < frame.Count; row++)
        {
            if (frame.IsDead(row) || refusals?.ContainsKey(row) == true) lists.Values[row] = default!;
            foreach (var item in lists.Values[row] ?? (IEnumerable<TItem>)[])
                if (KeyOf(item) is { } key) call.Want(key.Key);
        }

        call.Join(field, (x, answered) => Complete(x, frame, field, lists, answered));
    }

    private void Complete(OperationRun execution, Frame frame, FieldPlan field, Results<TList> lists, LoaderCall<TKey, TEntity> call)
    {
        var results = new Results<IReadOnlyList<TEntity>>(execution.Rental.RentCleared<IReadOnlyList<TEntity>>(frame.Count), frame.Count);
        for (var row = 0; row < frame.Count; row++)
        {
            if (lists.Values[row] is not { } list) continue;
            var entities = new TEntity[list.Count];
            for (var i = 0; i < entities.Length; i++)
            {
                if (KeyOf(list[i]) is not { } key) continue;
                var loaded = call.Answer(key.Key);
                if (loaded.Error is { } error) results.FailItem(row, [i], error);
                else if (loaded.Found) entities[i] = loaded.Entity!;
            }

            results.Set(row, entities);
        }

        foreach (var failure in lists.Failures ?? []) results.Fail(failure.Row, failure.Error);
        results.Close();
        execution.Complete(frame, field, completer, results);
    }

    /// <summary>Items are LoadKey or LoadKey?; boxing a nullable gives the key or null.</summary>
    private static LoadKey<TKey, TEntity>? KeyOf(TItem item) => item is LoadKey<TKey, TEntity> key ? key : null;
}
