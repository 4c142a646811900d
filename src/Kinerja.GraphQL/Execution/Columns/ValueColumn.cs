using System.Data.Common;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>A column of one .NET type (the member's, without its Nullable).</summary>
internal abstract class ValueColumn<T>(Rental rental) : StoreColumn
    where T : notnull
{
    private const int InitialRows = 256;

    protected T[] Values { get; private set; } = rental.Rent<T>(InitialRows);

    public T this[int row] => Values[row];

    public override LeafCells Show(in Site site, bool nonNull, ColumnFrame frame, ScalarCodec codec) => frame.IsWholeStore && !HasNulls
        ? new ValueCells<T>(site, nonNull, frame.Count, Values, (ScalarCodec<T>)codec)
        : new StoreCells<T>(site, nonNull, frame, this, (ScalarCodec<T>)codec);

    /// <summary>The smaller array stays with the rental: all arrays of a column together are at most twice the last one.</summary>
    protected void Grow()
    {
        var larger = rental.Rent<T>(Values.Length * 2);
        Values.AsSpan(0, Count).CopyTo(larger);
        Values = larger;
    }
}

/// <summary>The same with the way to read a value known to the compiler: a call per cell is what a column costs.</summary>
internal sealed class ValueColumn<T, TRead>(Rental rental) : ValueColumn<T>(rental)
    where T : notnull
    where TRead : struct, IReadValue<T>
{
    public override void Append(DbDataReader reader, int ordinal, bool mayBeNull)
    {
        if (Count == Values.Length) Grow();
        if (mayBeNull && reader.IsDBNull(ordinal))
        {
            NoteNull();
            Values[Count] = default!;
        }
        else
        {
            Values[Count] = default(TRead).Read(reader, ordinal);
        }

        Count++;
    }
}

/// <summary>A column shown in another order than it was read in, or with nulls.</summary>
internal sealed class StoreCells<T>(in Site site, bool nonNull, ColumnFrame frame, ValueColumn<T> column, ScalarCodec<T> codec) : LeafCells(site, nonNull, frame.Count)
    where T : notnull
{
    public override void Write(ResponseWriter writer, int index)
    {
        var row = frame.StoreRow(index);
        if (IsNulled(index) || (column.HasNulls && column.IsNull(row))) writer.Null();
        else codec.Write(writer, column[row]);
    }
}
