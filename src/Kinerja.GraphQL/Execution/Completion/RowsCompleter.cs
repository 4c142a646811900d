using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Execution;

/// <summary>Lists that were read as columns. Their rows become one frame per store; usually a level has one.</summary>
internal sealed class RowsCompleter<T>(bool nonNull, bool itemNonNull, Func<BoundObject> type) : Completer<Rows<T>>(nonNull)
{
    public override Cells Complete(in Site site, Rows<T>[] values, int count, Bits missing)
    {
        var starts = site.Rental.Rent<int>(count + 1);
        var list = new ListCells(site, NonNull, count, starts);
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            starts[i] = total;
            total += values[i].Count;
            if (values[i].Store is not null) continue;
            list.SetAbsent(i);
            if (NonNull) site.Execution.NullAt(list, i);
        }

        starts[count] = total;
        var cells = new ObjectCells(site.Inside(list), itemNonNull, total);
        list.Items = cells;
        if (count == 1 && values[0].IsWholeStore) AddFrame(site, cells, values[0].Store!);
        else if (total > 0) AddFrames(site, cells, values, count, total);
        return list;
    }

    /// <summary>One list that shows its store as it is: a root field, usually.</summary>
    private void AddFrame(in Site site, ObjectCells cells, RowStore store)
    {
        if (store.Count == 0) return;
        cells.Frames = [new ColumnFrame(site.Field.ChildFor(type()), store, null, store.Count, cells, null)];
        site.Execution.AddFrame(cells.Frames[0]);
    }

    private void AddFrames(in Site site, ObjectCells cells, Rows<T>[] values, int count, int total)
    {
        var shares = ShareByStore(site.Rental, values, count);
        var single = shares.Count == 1;
        if (!single) (cells.FrameOf, cells.RowOf) = (site.Rental.Rent<int>(total), site.Rental.Rent<int>(total));
        var slot = 0;
        for (var i = 0; i < count; i++)
        {
            if (values[i].Count == 0) continue;
            var share = shares[values[i].Store!];
            for (var k = 0; k < values[i].Count; k++, slot++)
            {
                if (!single)
                {
                    share.SlotOf[share.Filled] = slot;
                    cells.FrameOf![slot] = share.Number;
                    cells.RowOf![slot] = share.Filled;
                }

                share.Map[share.Filled++] = values[i].StoreRow(k);
            }
        }

        cells.Frames = new Frame[shares.Count];
        foreach (var (store, share) in shares)
        {
            var frame = new ColumnFrame(site.Field.ChildFor(type()), store, share.Map, share.Filled, cells, single ? null : share.SlotOf);
            cells.Frames[share.Number] = frame;
            site.Execution.AddFrame(frame);
        }
    }

    private static Dictionary<RowStore, Share> ShareByStore(Rental rental, Rows<T>[] values, int count)
    {
        var sizes = new OrderedDictionary<RowStore, int>();
        for (var i = 0; i < count; i++)
            if (values[i].Count > 0) sizes[values[i].Store!] = sizes.GetValueOrDefault(values[i].Store!) + values[i].Count;

        var shares = new Dictionary<RowStore, Share>();
        foreach (var (store, size) in sizes)
            shares[store] = new Share(shares.Count, rental.Rent<int>(size), sizes.Count == 1 ? [] : rental.Rent<int>(size));
        return shares;
    }

    /// <summary>The rows of one store, as they become a frame.</summary>
    private sealed class Share(int number, int[] map, int[] slotOf)
    {
        public int Number { get; } = number;

        public int[] Map { get; } = map;

        public int[] SlotOf { get; } = slotOf;

        public int Filled { get; set; }
    }
}
