using System.Data.Common;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>Values of one .NET type (the member's, without its Nullable) in one rented array.</summary>
internal sealed class ValueColumn<T>(Rental rental, Func<DbDataReader, int, T> read) : StoreColumn
    where T : notnull
{
    private const int InitialRows = 256;

    private T[] _values = rental.Rent<T>(InitialRows);

    public T this[int row] => _values[row];

    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    protected override void AppendValue(DbDataReader reader, int ordinal)
    {
        EnsureRoom();
        _values[Count] = read(reader, ordinal);
    }

    protected override void AppendPlaceholder()
    {
        EnsureRoom();
        _values[Count] = default!;
    }

    protected override void WriteValue(ResponseWriter writer, int row, ScalarCodec codec) => ((ScalarCodec<T>)codec).Write(writer, _values[row]);

    private void EnsureRoom()
    {
        if (Count < _values.Length) return;
        // The smaller array stays with the rental until the end of the request: it may be in use nowhere else, but a pool of
        // doubling arrays costs no more than twice the final one.
        var larger = rental.Rent<T>(_values.Length * 2);
        _values.AsSpan(0, Count).CopyTo(larger);
        _values = larger;
    }
}
