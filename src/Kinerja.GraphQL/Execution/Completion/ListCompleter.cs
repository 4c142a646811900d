using System.Runtime.InteropServices;

namespace Kinerja.GraphQL.Execution;

/// <summary>Lists of any enumerable type: the items of all rows become one column.</summary>
internal sealed class ListCompleter<TList, TItem>(bool nonNull, Completer<TItem> items) : Completer<TList>(nonNull)
    where TList : IEnumerable<TItem>?
{
    public override Cells Complete(in Site site, TList[] values, int count, Bits missing)
    {
        var execution = site.Execution;
        var starts = site.Rental.Rent<int>(count + 1);
        var cells = new ListCells(site, NonNull, count, starts);
        var flat = new ItemBuffer(site.Rental, EstimateTotal(values, count));
        for (var i = 0; i < count; i++)
        {
            starts[i] = flat.Count;
            if (values[i] is not { } list)
            {
                cells.SetAbsent(i);
                if (NonNull) execution.NullAt(cells, i);
                continue;
            }

            try
            {
                flat.Append(list);
            }
            catch (Exception e) when (!execution.IsCancellation(e))
            {
                // A lazy sequence that throws half-way: none of its items stand.
                flat.CutTo(starts[i]);
                execution.FailLater(cells, i, execution.ErrorOf(e, site.Field.Field.Coordinate));
            }
        }

        starts[count] = flat.Count;
        cells.Items = items.Complete(site.Inside(cells), flat.Items, flat.Count, default);
        return cells;
    }

    private static int EstimateTotal(TList[] values, int count)
    {
        var total = 0;
        for (var i = 0; i < count; i++)
            total += values[i] is IReadOnlyCollection<TItem> collection ? collection.Count : 0;
        return total;
    }

    private struct ItemBuffer(Rental rental, int capacity)
    {
        public TItem[] Items { get; private set; } = rental.Rent<TItem>(Math.Max(capacity, 16));

        public int Count { get; private set; }

        public void Append(IEnumerable<TItem> list)
        {
            switch (list)
            {
                case TItem[] array:
                    AppendSpan(array);
                    break;
                case List<TItem> grown:
                    AppendSpan(CollectionsMarshal.AsSpan(grown));
                    break;
                default:
                    foreach (var item in list)
                    {
                        EnsureRoom(1);
                        Items[Count++] = item;
                    }

                    break;
            }
        }

        public void CutTo(int count) => Count = count;

        private void AppendSpan(ReadOnlySpan<TItem> span)
        {
            EnsureRoom(span.Length);
            span.CopyTo(Items.AsSpan(Count));
            Count += span.Length;
        }

        private void EnsureRoom(int more)
        {
            if (Items.Length - Count >= more) return;
            var larger = rental.Rent<TItem>(Math.Max(Items.Length * 2, Count + more));
            Items.AsSpan(0, Count).CopyTo(larger);
            Items = larger;
        }
    }
}
