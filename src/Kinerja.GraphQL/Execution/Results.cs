namespace Kinerja.GraphQL.Execution;

/// <summary>
/// What a resolver gives back: a value, an error or nothing per row. The engine makes it as long as the level, so a resolver
/// cannot return the wrong number of results.
/// </summary>
internal sealed class Results<T>(T[] values, int count)
{
    private T[]? _open = values;
    private Bits _set;
    private int _setCount;

    /// <summary>Default where nothing was set.</summary>
    public T[] Values { get; } = values;

    public int Count { get; } = count;

    public List<ResultFailure>? Failures { get; private set; }

    /// <summary>Rows without a value, for types whose default does not say so.</summary>
    public Bits Missing { get; private set; }

    public void Set(int index, T value)
    {
        Claim(index);
        _open![index] = value;
    }

    public void Fail(int index, GraphQLError error)
    {
        Claim(index);
        AddFailure(new ResultFailure(index, [], error));
    }

    /// <summary>One item inside a list fails; the list itself is set beside it.</summary>
    public void FailItem(int index, ImmutableArray<int> item, GraphQLError error)
    {
        CheckOpen(index);
        AddFailure(new ResultFailure(index, item, error));
    }

    /// <summary>A loop of the engine's own failed at this row: no claim to check.</summary>
    public void FailRow(int index, GraphQLError error)
    {
        Values[index] = default!;
        AddMissing(index);
        AddFailure(new ResultFailure(index, [], error));
    }

    /// <summary>The resolver as a whole failed: every row gets its error, whatever was set before.</summary>
    public void FailAll(GraphQLError error)
    {
        Failures = null;
        for (var i = 0; i < Count; i++) FailRow(i, error);
    }

    /// <summary>
    /// Takes the array away from the resolver, which may have kept the batch, and notes what it left out. Failures go in the order of
    /// the rows: of several that send a null up to one position the first is told, and the order in which a resolver got its answers
    /// must not choose it.
    /// </summary>
    public void Close()
    {
        if (_open is null) return;
        _open = null;
        if (Failures?.Count > 1) Failures = [.. Failures.OrderBy(f => f.Row).ThenBy(f => f.Item, ItemOrder.Instance)];
        if (_setCount == Count) return;
        for (var i = 0; i < Count; i++)
            if (!_set.Has(i)) AddMissing(i);
    }

    /// <summary>The part of these results that belongs to one frame; rows that took no part stay missing.</summary>
    public Results<T> Slice(Rental rental, int offset, int frameCount, int[]? rows)
    {
        var slice = new Results<T>(rental.RentCleared<T>(frameCount), frameCount);
        var count = rows?.Length ?? frameCount;
        for (var i = 0; i < count; i++)
        {
            var row = rows is null ? i : rows[i];
            slice.Values[row] = Values[offset + i];
            if (Missing.Has(offset + i)) slice.AddMissing(row);
        }

        foreach (var failure in Failures ?? [])
        {
            var i = failure.Row - offset;
            if (i >= 0 && i < count) slice.AddFailure(failure with { Row = rows is null ? i : rows[i] });
        }

        if (rows is null) return slice;
        var took = new HashSet<int>(rows);
        for (var row = 0; row < frameCount; row++)
            if (!took.Contains(row)) slice.AddMissing(row);
        return slice;
    }

    private void Claim(int index)
    {
        CheckOpen(index);
        if (!_set.Add(index, Count)) throw new InvalidOperationException($"Position {index} of the batch is set twice; each parent gets one value or one error.");
        _setCount++;
    }

    private void CheckOpen(int index)
    {
        if (_open is null) throw new InvalidOperationException("The batch is over: set its values before the resolver's task completes.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
    }

    private void AddFailure(ResultFailure failure) => (Failures ??= []).Add(failure);

    private void AddMissing(int index)
    {
        var missing = Missing;
        missing.Add(index, Count);
        Missing = missing;
    }
}

/// <summary>Positions inside a list, outer ones first; the list itself before its items.</summary>
internal sealed class ItemOrder : IComparer<ImmutableArray<int>>
{
    public static readonly ItemOrder Instance = new();

    public int Compare(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
}

/// <summary>An error at a row, or at an item inside the row's list.</summary>
internal readonly record struct ResultFailure(int Row, ImmutableArray<int> Item, GraphQLError Error);
