namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Field errors of one execution, and what they do to the answer (specification, 6.4.4): the cell becomes null, or, where null
/// is not allowed, the nearest position above that allows it. A position that is null already takes no second error.
/// </summary>
internal sealed class Failures(int maxErrors)
{
    private readonly List<Failure> _failures = [];
    private readonly HashSet<(Cells, int)> _failed = [];

    /// <summary>A non-null violation reached the root: the answer is "data": null.</summary>
    public bool RootIsNull { get; private set; }

    /// <summary>Whether a null went up since this was last asked: rows below it must be found and dropped.</summary>
    public bool TakePropagated()
    {
        var propagated = _propagated;
        _propagated = false;
        return propagated;
    }

    public int Dropped { get; private set; }

    private bool _propagated;

    public void Fail(Cells cells, int index, GraphQLError error)
    {
        if (!IsOpen(cells, index) || !_failed.Add((cells, index))) return;
        if (_failures.Count < maxErrors) _failures.Add(new Failure(cells, index, error));
        else Dropped++;
        Nullify(cells, index);
    }

    /// <summary>A guard refused a row: its slot fails; at the root, everything.</summary>
    public void FailRow(Frame frame, int row, GraphQLError error)
    {
        if (frame.Slots is { } slots)
        {
            frame.Kill(row);
            _propagated = true;
            Fail(slots, frame.SlotOf(row), error);
            return;
        }

        if (!RootIsNull) _failures.Add(new Failure(null, 0, error));
        RootIsNull = true;
    }

    /// <summary>All errors with path and place, in the order in which their positions stand in the document.</summary>
    public IEnumerable<GraphQLError> InResponseOrder()
    {
        var located = _failures.ConvertAll(f => (f.Error, Path: f.Cells is null ? ResponsePath.Root : ResponsePath.Of(f.Cells, f.Index), f.Cells?.Field));
        located.Sort((a, b) => a.Path.CompareTo(b.Path));
        foreach (var (error, path, field) in located)
        {
            // A bad argument has a place of its own: its value.
            var locations = error.Locations.IsDefaultOrEmpty && field is not null ? [field.Nodes[0].Location] : error.Locations;
            yield return field is null ? error : error with { Path = path.Segments, Locations = locations };
        }

        if (Dropped > 0)
            yield return LimitReport.Error($"{Dropped} more errors are not listed: a response lists at most {maxErrors}.", "maxErrors", maxErrors + (long)Dropped, maxErrors);
    }

    /// <summary>Whether nothing at or above the cell is null by failure.</summary>
    private static bool IsOpen(Cells cells, int index)
    {
        while (true)
        {
            if (cells.IsNulled(index)) return false;
            if (cells.Outer is { } list)
            {
                (cells, index) = (list, list.OwnerOf(index));
                continue;
            }

            // At the field itself the index is the row of the frame.
            if (cells.Frame.IsDead(index)) return false;
            if (cells.Frame.Slots is not { } slots) return true;
            (cells, index) = (slots, cells.Frame.SlotOf(index));
        }
    }

    private void Nullify(Cells cells, int index)
    {
        while (cells.NonNull)
        {
            _propagated = true;
            if (cells.Outer is { } list)
            {
                (cells, index) = (list, list.OwnerOf(index));
                continue;
            }

            cells.Frame.Kill(index);
            if (cells.Frame.Slots is not { } slots)
            {
                RootIsNull = true;
                return;
            }

            (cells, index) = (slots, cells.Frame.SlotOf(index));
        }

        cells.SetNull(index);
        // Even without going up, rows below a composite cell that failed late must be dropped.
        if (cells is not LeafCells) _propagated = true;
    }

    private readonly record struct Failure(Cells? Cells, int Index, GraphQLError Error);
}
