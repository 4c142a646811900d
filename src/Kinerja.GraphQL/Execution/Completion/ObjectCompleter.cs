using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Execution;

/// <summary>Values of one object type: those that are not null become the rows of a frame of the next wave.</summary>
internal sealed class ObjectCompleter<T>(bool nonNull, Func<BoundObject> type) : Completer<T>(nonNull)
{
    public override Cells Complete(in Site site, T[] values, int count, Bits missing)
    {
        var cells = new ObjectCells(site, NonNull, count);
        var live = 0;
        for (var i = 0; i < count; i++)
            if (values[i] is not null && !missing.Has(i)) live++;

        if (live == count)
        {
            if (count > 0) AddFrame(site, cells, values, count, slotOf: null);
            return cells;
        }

        cells.RowOf = site.Rental.Rent<int>(count);
        var rows = site.Rental.Rent<T>(live);
        var slotOf = site.Rental.Rent<int>(live);
        var row = 0;
        for (var i = 0; i < count; i++)
        {
            if (values[i] is null || missing.Has(i))
            {
                cells.RowOf[i] = ObjectCells.Absent;
                if (NonNull) site.Execution.NullAt(cells, i);
                continue;
            }

            rows[row] = values[i];
            slotOf[row] = i;
            cells.RowOf[i] = row++;
        }

        if (live > 0) AddFrame(site, cells, rows, live, slotOf);
        return cells;
    }

    private void AddFrame(in Site site, ObjectCells cells, T[] rows, int count, int[]? slotOf)
    {
        var frame = new ObjectFrame<T>(site.Field.ChildFor(type()), rows, count, cells, slotOf);
        cells.Frames = [frame];
        site.Execution.AddFrame(frame);
    }
}

/// <summary>The same for value types that may be null.</summary>
internal sealed class NullableObjectCompleter<T>(Completer<T> inner) : Completer<T?>(inner.NonNull)
    where T : struct
{
    public override Cells Complete(in Site site, T?[] values, int count, Bits missing)
    {
        var plain = site.Rental.Rent<T>(count);
        for (var i = 0; i < count; i++)
        {
            if (values[i] is { } value) plain[i] = value;
            else missing.Add(i, count);
        }

        return inner.Complete(site, plain, count, missing);
    }
}
