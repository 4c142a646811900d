using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// A column of the answer: one cell per row of a frame, or, inside a list, one per item over all rows. What a cell is not null
/// for is in the subclass; that it is null by failure is here.
/// </summary>
internal abstract class Cells(in Site site, bool nonNull, int count)
{
    private Bits _nulled;

    public Frame Frame { get; } = site.Frame;

    public FieldPlan Field { get; } = site.Field;

    /// <summary>The list whose items these cells are; null if they are the field's own values.</summary>
    public ListCells? Outer { get; } = site.Outer;

    public bool NonNull { get; } = nonNull;

    public int Count { get; } = count;

    /// <summary>Null by an error at this cell or below it, whatever value it had.</summary>
    public bool IsNulled(int index) => _nulled.Any && _nulled.Has(index);

    public void SetNull(int index) => _nulled.Add(index, Count);
}

/// <summary>Where a column stands: its frame, field and, inside lists, the list around it.</summary>
internal readonly record struct Site(OperationRun Execution, Frame Frame, FieldPlan Field, ListCells? Outer)
{
    public Rental Rental => Execution.Rental;

    public Site Inside(ListCells list) => this with { Outer = list };
}

internal abstract class LeafCells(in Site site, bool nonNull, int count) : Cells(site, nonNull, count)
{
    public abstract void Write(ResponseWriter writer, int index);
}

/// <summary>Lists: cell i holds the items from Starts[i] up to Starts[i + 1].</summary>
internal sealed class ListCells(in Site site, bool nonNull, int count, int[] starts) : Cells(site, nonNull, count)
{
    private Bits _absent;

    public Cells Items { get; set; } = null!;

    public int Start(int index) => starts[index];

    public int End(int index) => starts[index + 1];

    /// <summary>The list itself is null (an empty list is not).</summary>
    public bool IsAbsent(int index) => _absent.Any && _absent.Has(index);

    public void SetAbsent(int index) => _absent.Add(index, Count);

    /// <summary>The list an item belongs to: the last one that starts at or before it (empty ones share their start with the next).</summary>
    public int OwnerOf(int item)
    {
        int low = 0, high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (starts[middle] <= item) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}

/// <summary>Objects: each cell is null or a row of a frame below.</summary>
internal sealed class ObjectCells(in Site site, bool nonNull, int count) : Cells(site, nonNull, count)
{
    public const int Absent = -1;

    /// <summary>One frame per concrete type (and per store of columns) that occurs.</summary>
    public Frame[] Frames { get; set; } = [];

    /// <summary>The frame of each cell; null while there is at most one.</summary>
    public int[]? FrameOf { get; set; }

    /// <summary>The row of each cell or <see cref="Absent"/>; null if cell i is row i.</summary>
    public int[]? RowOf { get; set; }

    public Frame FrameAt(int index) => Frames[FrameOf is null ? 0 : FrameOf[index]];

    public int RowAt(int index) => RowOf is null ? index : RowOf[index];
}
