using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Execution;

internal sealed class LeafCompleter<T>(bool nonNull, ScalarCodec<T> codec) : Completer<T>(nonNull)
    where T : notnull
{
    public override Cells Complete(in Site site, T[] values, int count, Bits missing)
    {
        var cells = new ValueCells<T>(site, NonNull, count, values, codec);
        var isReference = default(T) is null;
        if (isReference ? NonNull : missing.Any)
        {
            for (var i = 0; i < count; i++)
            {
                if (isReference ? values[i] is not null : !missing.Has(i)) continue;
                if (NonNull) site.Execution.NullAt(cells, i);
                else cells.SetNull(i);
            }
        }

        if (codec.ChecksOutput)
        {
            for (var i = 0; i < count; i++)
                if (values[i] is { } value && !missing.Has(i) && !codec.CanWrite(value)) site.Execution.BadValueAt(cells, i, codec, value);
        }

        return cells;
    }
}

internal sealed class NullableLeafCompleter<T>(bool nonNull, ScalarCodec<T> codec) : Completer<T?>(nonNull)
    where T : struct
{
    public override Cells Complete(in Site site, T?[] values, int count, Bits missing)
    {
        var cells = new NullableCells<T>(site, NonNull, count, values, codec);
        if (NonNull)
        {
            for (var i = 0; i < count; i++)
                if (values[i] is null) site.Execution.NullAt(cells, i);
        }

        if (codec.ChecksOutput)
        {
            for (var i = 0; i < count; i++)
                if (values[i] is { } value && !codec.CanWrite(value)) site.Execution.BadValueAt(cells, i, codec, value);
        }

        return cells;
    }
}
