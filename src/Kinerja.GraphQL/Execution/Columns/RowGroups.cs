namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Rows that arrive in any order, grouped by parent without sorting them: each row notes its group, and one counting pass lays out
/// the order. (A large child set should not be ordered by the database; that would double its work.)
/// </summary>
internal sealed class RowGroups(Rental rental, int groupCount)
{
    private const int InitialRows = 256;

    private int[] _groupOf = rental.Rent<int>(InitialRows);
    private int _count;

    public void Add(int group)
    {
        if (_count == _groupOf.Length)
        {
            var larger = rental.Rent<int>(_count * 2);
            _groupOf.AsSpan(0, _count).CopyTo(larger);
            _groupOf = larger;
        }

        _groupOf[_count++] = group;
    }

    /// <summary>The rows of each group in the order they came.</summary>
    /// <returns>The rows in group order, and where each group starts (one entry more than groups).</returns>
    public (int[] Order, int[] Starts) Layout()
    {
        var starts = rental.RentCleared<int>(groupCount + 1);
        for (var i = 0; i < _count; i++) starts[_groupOf[i] + 1]++;
        for (var g = 0; g < groupCount; g++) starts[g + 1] += starts[g];

        var next = rental.Rent<int>(groupCount);
        starts.AsSpan(0, groupCount).CopyTo(next);
        var order = rental.Rent<int>(_count);
        for (var i = 0; i < _count; i++) order[next[_groupOf[i]]++] = i;
        return (order, starts);
    }
}
