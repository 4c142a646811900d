using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Values of an interface or union: the .NET type of each decides its object type, and each type that occurs gets a frame.
/// Slots remember frame and row, so the order of the list survives the grouping.
/// </summary>
internal sealed class AbstractCompleter<T>(bool nonNull, CompositeType type, Func<BoundSchema> schema) : Completer<T>(nonNull)
    where T : class?
{
    public override Cells Complete(in Site site, T[] values, int count, Bits missing)
    {
        var cells = new ObjectCells(site, NonNull, count) { RowOf = site.Rental.Rent<int>(count), FrameOf = site.Rental.Rent<int>(count) };
        var groups = new List<Group>();
        for (var i = 0; i < count; i++)
        {
            cells.RowOf[i] = ObjectCells.Absent;
            cells.FrameOf[i] = 0;
            if (values[i] is not { } value)
            {
                if (NonNull) site.Execution.NullAt(cells, i);
                continue;
            }

            var concrete = schema().ObjectOfValue(value.GetType());
            if (concrete is null || !schema().Schema.PossibleTypes(type).Contains(concrete.Type))
            {
                site.Execution.FailLater(cells, i, site.Execution.ErrorOf(new InvalidOperationException(
                    $"A value of {value.GetType().Name} stands at {site.Field.Field.Coordinate}, but {type.Name} has no type bound to that class."), site.Field.Field.Coordinate));
                continue;
            }

            var group = GroupOf(groups, concrete, count, site.Rental);
            cells.FrameOf[i] = group.Number;
            cells.RowOf[i] = group.Rows.Add(value);
            group.SlotOf[cells.RowOf[i]] = i;
        }

        cells.Frames = new Frame[groups.Count];
        foreach (var group in groups)
        {
            var frame = group.Rows.ToFrame(site.Field.ChildFor(group.Type), cells, group.SlotOf);
            cells.Frames[group.Number] = frame;
            site.Execution.AddFrame(frame);
        }

        return cells;
    }

    private static Group GroupOf(List<Group> groups, BoundObject type, int capacity, Rental rental)
    {
        foreach (var known in groups)
            if (ReferenceEquals(known.Type, type)) return known;
        var group = new Group(groups.Count, type, type.NewRows(rental, capacity), rental.Rent<int>(capacity));
        groups.Add(group);
        return group;
    }

    private sealed record Group(int Number, BoundObject Type, RowCollector Rows, int[] SlotOf);
}

/// <summary>Gathers the values of one concrete type into a typed array.</summary>
internal abstract class RowCollector
{
    /// <returns>The row the value became.</returns>
    public abstract int Add(object value);

    public abstract Frame ToFrame(Planning.SelectionPlan plan, ObjectCells slots, int[] slotOf);
}

internal sealed class RowCollector<T>(Rental rental, int capacity) : RowCollector
{
    private readonly T[] _rows = rental.Rent<T>(capacity);
    private int _count;

    public override int Add(object value)
    {
        _rows[_count] = (T)value;
        return _count++;
    }

    public override Frame ToFrame(Planning.SelectionPlan plan, ObjectCells slots, int[] slotOf) => new ObjectFrame<T>(plan, _rows, _count, slots, slotOf);
}
