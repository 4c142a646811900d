using System.Data.Common;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Execution;

/// <summary>One column of a <see cref="RowStore"/>: grows while the reader is read, then only shows.</summary>
internal abstract class StoreColumn
{
    private Bits _nulls;

    /// <summary>Whether the database had null in any row.</summary>
    public bool HasNulls => _nulls.Any;

    public int Count { get; protected set; }

    public bool IsNull(int row) => _nulls.Has(row);

    /// <summary>Takes the reader's current row.</summary>
    public abstract void Append(DbDataReader reader, int ordinal, bool mayBeNull);

    /// <summary>The column as a field of a frame; the codec fits the column's type.</summary>
    public abstract LeafCells Show(in Site site, bool nonNull, ColumnFrame frame, ScalarCodec codec);

    protected void NoteNull() => _nulls.AddGrowing(Count);
}
