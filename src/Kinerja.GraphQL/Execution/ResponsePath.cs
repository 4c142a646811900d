namespace Kinerja.GraphQL.Execution;

/// <summary>
/// A position in the response, built from the links between frames only when an error needs it. Beside the segments that are
/// shown it keeps the place of each field in its selection, so that errors sort as their positions stand in the document.
/// </summary>
internal sealed class ResponsePath : IComparable<ResponsePath>
{
    public static readonly ResponsePath Root = new([], []);

    private readonly int[] _order;

    private ResponsePath(ImmutableArray<object> segments, int[] order)
    {
        Segments = segments;
        _order = order;
    }

    /// <summary>Response names as string, list positions as int.</summary>
    public ImmutableArray<object> Segments { get; }

    public static ResponsePath Of(Cells cells, int index)
    {
        var segments = new Stack<object>();
        var order = new Stack<int>();
        while (true)
        {
            while (cells.Outer is { } list)
            {
                var owner = list.OwnerOf(index);
                segments.Push(index - list.Start(owner));
                order.Push(index - list.Start(owner));
                (cells, index) = (list, owner);
            }

            segments.Push(cells.Field.Key);
            order.Push(cells.Field.Index);
            if (cells.Frame.Slots is not { } slots) return new ResponsePath([.. segments], [.. order]);
            (cells, index) = (slots, cells.Frame.SlotOf(index));
        }
    }

    public int CompareTo(ResponsePath? other) => _order.AsSpan().SequenceCompareTo(other!._order);
}
