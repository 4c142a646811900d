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

    /// <summary>A part of the list.</summary>
    public Rows<T> Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(start + count), (uint)Count, nameof(count));
        return new Rows<T>(Store!, _order, _start + start, count);
    }

    internal RowStore? Store { get; }

    /// <summary>All rows of the store as they were read.</summary>
    internal bool IsWholeStore => _order is null && Store is { } store && Count == store.Count;

    internal int StoreRow(int index) => _order is null ? _start + index : _order[_start + index];
}
