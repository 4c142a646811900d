using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Runs an operation level by level (specification, 6.2 and 6.3). A query starts all its root fields in one wave; a mutation runs
/// each root field with everything below it before the next one starts.
/// </summary>
internal static class WaveLoop
{
    public static async ValueTask<Frame> RunAsync(OperationRun execution)
    {
        var plan = execution.Plan.Root;
        var root = NewRoot(execution);
        if (execution.Plan.Operation.Operation == OperationKind.Mutation)
        {
            foreach (var field in plan.Fields)
            {
                // What an earlier field loaded, this one may be about to change.
                execution.Loaded.Clear();
                await RunAsync(execution, [(root, [field])]).ConfigureAwait(false);
                if (execution.Failures.RootIsNull) break;
            }
        }
        else
        {
            await RunAsync(execution, [(root, plan.Fields)]).ConfigureAwait(false);
        }

        return root;
    }

    /// <summary>Asks the guards of the root and of its one field, before a subscription's source is opened.</summary>
    public static async ValueTask<ImmutableArray<GraphQLError>> AskRootAsync(OperationRun execution)
    {
        var root = NewRoot(execution);
        var field = root.Plan.Fields[0];
        await AskGuardsAsync(execution, [(root, [field])], 0).ConfigureAwait(false);
        if (root.RefusalsOf(field) is { } refused) return [.. refused.Values.Select(e => e.At(field))];
        return [.. execution.Failures.InResponseOrder()];
    }

    private static ObjectFrame<None> NewRoot(OperationRun execution)
    {
        var root = new ObjectFrame<None>(execution.Plan.Root, [default], 1, slots: null, slotOf: null);
        execution.AddFrame(root);
        execution.TakeNext();
        return root;
    }

    private static async ValueTask RunAsync(OperationRun execution, List<(Frame Frame, FieldPlan[] Fields)> level)
    {
        for (var number = 0; level.Count > 0; number++)
        {
            execution.CancellationToken.ThrowIfCancellationRequested();
            await AskGuardsAsync(execution, level, number).ConfigureAwait(false);
            if (execution.Failures.RootIsNull) return;

            var wave = new Wave(execution, number);
            foreach (var (frame, fields) in level)
            {
                foreach (var field in fields) field.Field.Start(wave, frame, field);
            }

            await wave.RunAsync().ConfigureAwait(false);
            if (execution.Failures.TakePropagated()) execution.DropDeadRows();
            if (execution.Failures.RootIsNull) return;

            level = execution.TakeNext().ConvertAll(f => (f, f.Plan.Fields));
        }
    }

    private static async ValueTask AskGuardsAsync(OperationRun execution, List<(Frame Frame, FieldPlan[] Fields)> level, int number)
    {
        if (!level.Exists(l => l.Frame.Plan.IsGuarded)) return;
        var wave = new Wave(execution, number);
        foreach (var (frame, fields) in level)
        {
            foreach (var guard in frame.Plan.Type.Guards) guard.Start(wave, frame, null);
            foreach (var field in fields)
            {
                foreach (var guard in field.Field.Guards) guard.Start(wave, frame, field);
            }
        }

        await wave.RunAsync().ConfigureAwait(false);
        if (execution.Failures.TakePropagated()) execution.DropDeadRows();
    }
}
