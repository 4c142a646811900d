using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL;

/// <summary>
/// A list of T that exists as columns only: filled from a data reader by a batch (FillRowsAsync, ReadRowsAsync), shown without an
/// object per row. The default value is null as a list.
/// </summary>
public readonly struct Rows<T>
{
    private readonly int[]? _order;
    private readonly int _start;

    internal Rows(RowStore store, int[]? order, int start, int count) => (Store, _order, _start, Count) = (store, order, start, count);

    public int Count { get; }

    internal RowStore? Store { get; }

    internal int StoreRow(int index) => _order is null ? _start + index : _order[_start + index];
}
