using System.Data.Common;
using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Execution;

/// <summary>Fills a <see cref="RowStore"/> from a data reader: the columns the selection needs, found by the members' names.</summary>
internal sealed class StoreReader
{
    private const int RowsPerCancellationCheck = 1024;

    private readonly DbDataReader _reader;
    private readonly OperationRun _execution;
    private readonly List<(StoreColumn Column, int Ordinal, bool MayBeNull)> _columns = [];

    public StoreReader(DbDataReader reader, BoundObject type, SelectionView selection, OperationRun execution)
    {
        (_reader, _execution) = (reader, execution);
        Store = new RowStore(type);
        AsUtf8 = execution.Options.GivesTextAsUtf8(reader);
        foreach (var member in selection.Members(type))
        {
            var ordinal = OrdinalOf(member.Name);
            var column = ColumnReaders.NewColumn(member, reader, ordinal, AsUtf8, execution.Rental);
            Store.Add(member, column);
            // Only a member that may be null is asked for null: asking costs as much as reading. Text is always asked.
            _columns.Add((column, ordinal, !member.ClrType.IsValueType || Nullable.GetUnderlyingType(member.ClrType) is not null));
        }
    }

    public RowStore Store { get; }

    public bool AsUtf8 { get; }

    public int OrdinalOf(string name)
    {
        var folded = Fold(name);
        for (var i = 0; i < _reader.FieldCount; i++)
            if (Fold(_reader.GetName(i)) == folded) return i;
        throw new InvalidOperationException($"The statement gives no column for {Store.Type.ClrType.Name}.{name}: select everything Selection.Columns names.");
    }

    /// <summary>Takes the next row; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await _reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return false;
        if (Store.Count % RowsPerCancellationCheck == 0) CheckRoom(cancellationToken);
        foreach (var (column, ordinal, mayBeNull) in _columns) column.Append(_reader, ordinal, mayBeNull);
        Store.Count++;
        return true;
    }

    private void CheckRoom(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _execution.CheckRows(Store.Count);
    }

    private static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
