using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL.Writing;

/// <summary>
/// Writes the frames of an execution as nested JSON, in pieces: it stops after a value when the buffer wants flushing and goes on
/// from there. Hence a stack of its own instead of recursion.
/// </summary>
internal sealed class ResponseEmitter(ResponseWriter writer)
{
    private Cursor[] _stack = new Cursor[16];
    private int _depth;

    /// <summary>Begins with the one row of the root frame.</summary>
    public void Begin(Frame root) => PushObject(root, 0);

    /// <summary>Writes on; false if the buffer is full first.</summary>
    public bool Continue()
    {
        while (_depth > 0)
        {
            ref var top = ref _stack[_depth - 1];
            var open = top.List is null ? WriteFields(ref top) : WriteItems(ref top);
            if (open) continue;
            if (writer.WantsFlush) return false;
        }

        return true;
    }

    /// <summary>Writes fields up to the next composite one, which becomes the top. True if that happened.</summary>
    private bool WriteFields(ref Cursor top)
    {
        var frame = top.Frame!;
        var row = top.Row;
        var fields = frame.Plan.Fields;
        while (top.Next < fields.Length)
        {
            var at = top.Next++;
            writer.Raw(fields[at].JsonKey);
            var cells = frame.Cells[at]!;
            if (cells is LeafCells leaf) leaf.Write(writer, row);
            else if (TryOpen(cells, row)) return true;
            if (writer.WantsFlush) return false;
        }

        writer.Raw(fields.Length == 0 ? "{}"u8 : "}"u8);
        _depth--;
        return false;
    }

    /// <summary>Writes items up to the next one that is an object or list, which becomes the top. True if that happened.</summary>
    private bool WriteItems(ref Cursor top)
    {
        var list = top.List!;
        var items = list.Items;
        var start = list.Start(top.Row);
        var end = list.End(top.Row);
        while (top.Next < end)
        {
            var at = top.Next++;
            if (at > start) writer.Raw(","u8);
            if (items is LeafCells leaf) leaf.Write(writer, at);
            else if (TryOpen(items, at)) return true;
            if (writer.WantsFlush) return false;
        }

        writer.Raw("]"u8);
        _depth--;
        return false;
    }

    /// <summary>Makes a list or object the top; a null is written at once.</summary>
    private bool TryOpen(Cells cells, int index)
    {
        if (!cells.IsNulled(index))
        {
            if (cells is ListCells list && !list.IsAbsent(index))
            {
                writer.Raw("["u8);
                Push(new Cursor { List = list, Row = index, Next = list.Start(index) });
                return true;
            }

            if (cells is ObjectCells objects && objects.RowAt(index) is var row and >= 0)
            {
                PushObject(objects.FrameAt(index), row);
                return true;
            }
        }

        writer.Null();
        return false;
    }

    private void PushObject(Frame frame, int row) => Push(new Cursor { Frame = frame, Row = row });

    private void Push(in Cursor cursor)
    {
        if (_depth == _stack.Length) Array.Resize(ref _stack, _depth * 2);
        _stack[_depth++] = cursor;
    }

    /// <summary>An object or list that is open: which, and what comes next in it.</summary>
    private struct Cursor
    {
        public Frame? Frame;
        public ListCells? List;
        public int Row;
        public int Next;
    }
}
