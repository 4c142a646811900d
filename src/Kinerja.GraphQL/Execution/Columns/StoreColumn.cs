using System.Data.Common;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>One column of a <see cref="RowStore"/>: grows while the reader is read, then only shows.</summary>
internal abstract class StoreColumn
{
    private Bits _nulls;

    /// <summary>Rows whose value the database says is null; the capacity grows with the rows.</summary>
    public bool HasNulls => _nulls.Any;

    public int Count { get; private set; }

    public bool IsNull(int row) => _nulls.Has(row);

    public void Append(DbDataReader reader, int ordinal, bool mayBeNull)
    {
        if (mayBeNull && reader.IsDBNull(ordinal)) AppendNull();
        else AppendValue(reader, ordinal);
        Count++;
    }

    public void Write(ResponseWriter writer, int row, ScalarCodec codec)
    {
        if (HasNulls && IsNull(row)) writer.Null();
        else WriteValue(writer, row, codec);
    }

    protected abstract void AppendValue(DbDataReader reader, int ordinal);

    /// <summary>Keeps the column as long as its rows.</summary>
    protected abstract void AppendPlaceholder();

    protected abstract void WriteValue(ResponseWriter writer, int row, ScalarCodec codec);

    private void AppendNull()
    {
        _nulls.AddGrowing(Count);
        AppendPlaceholder();
    }
}
