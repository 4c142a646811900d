using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL.Binding;

/// <summary>A function of one row, run over all rows of a frame; compiled once for objects and, on first need, once for columns.</summary>
internal sealed class RowFunction<T, TArgs, TResult>(Func<T, TArgs, TResult> ofObject, Lazy<Func<RowStore, int, TArgs, TResult>> ofColumns)
{
    private const int RowsPerCancellationCheck = 4096;

    public void Run(OperationRun execution, Frame frame, TArgs args, Results<TResult> results, string coordinate)
    {
        for (var start = 0; start < frame.Count; start += RowsPerCancellationCheck)
        {
            execution.CancellationToken.ThrowIfCancellationRequested();
            var row = start;
            var end = Math.Min(frame.Count, start + RowsPerCancellationCheck);
            while (row < end)
            {
                try
                {
                    if (frame is ObjectFrame<T> objects) RunObjects(objects, args, results.Values, ref row, end);
                    else RunColumns((ColumnFrame)frame, args, results.Values, ref row, end);
                }
                catch (Exception e) when (!execution.IsCancellation(e))
                {
                    results.FailRow(row++, execution.ErrorOf(e, coordinate));
                }
            }
        }
    }

    /// <summary>Leaves <paramref name="row"/> at the row that threw, so that the loop can go on behind it.</summary>
    private void RunObjects(ObjectFrame<T> frame, TArgs args, TResult[] into, ref int row, int end)
    {
        var rows = frame.Rows;
        for (; row < end; row++) into[row] = ofObject(rows[row], args);
    }

    private void RunColumns(ColumnFrame frame, TArgs args, TResult[] into, ref int row, int end)
    {
        var function = ofColumns.Value;
        for (; row < end; row++) into[row] = function(frame.Store, frame.StoreRow(row), args);
    }
}

/// <summary>What a batch takes for its parents: the objects themselves, or a key of some members.</summary>
internal abstract class Projection<TParent>
{
    /// <summary>Parents become keys, of which several may be equal.</summary>
    public virtual bool MakesKeys => false;

    /// <param name="rows">The rows to take; null for all.</param>
    public abstract void Project(Frame frame, int[]? rows, TParent[] destination, int offset);
}

/// <summary>Whole parents.</summary>
internal sealed class ObjectProjection<TParent> : Projection<TParent>
{
    public override void Project(Frame frame, int[]? rows, TParent[] destination, int offset)
    {
        if (rows is null)
        {
            frame.CopyObjects(destination, offset);
            return;
        }

        var all = new TParent[frame.Count];
        frame.CopyObjects(all, 0);
        for (var i = 0; i < rows.Length; i++) destination[offset + i] = all[rows[i]];
    }
}

/// <summary>Keys made of members, from objects or from columns.</summary>
internal sealed class KeyProjection<T, TKey>(Func<T, TKey> ofObject, Lazy<Func<RowStore, int, TKey>> ofColumns) : Projection<TKey>
{
    public override bool MakesKeys => true;

    public override void Project(Frame frame, int[]? rows, TKey[] destination, int offset)
    {
        var count = rows?.Length ?? frame.Count;
        if (frame is ObjectFrame<T> objects)
        {
            for (var i = 0; i < count; i++) destination[offset + i] = ofObject(objects.Rows[rows is null ? i : rows[i]]);
            return;
        }

        var columns = (ColumnFrame)frame;
        for (var i = 0; i < count; i++) destination[offset + i] = ofColumns.Value(columns.Store, columns.StoreRow(rows is null ? i : rows[i]));
    }
}

/// <summary>Root fields have no parent.</summary>
internal sealed class NoProjection : Projection<None>
{
    public override void Project(Frame frame, int[]? rows, None[] destination, int offset) { }
}
