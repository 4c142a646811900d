namespace Kinerja.GraphQL.Execution;

/// <summary>A set of row numbers. The default value is the empty set and holds no memory: most columns have no null by failure.</summary>
internal struct Bits
{
    private ulong[]? _words;

    /// <summary>False while nothing was ever added.</summary>
    public readonly bool Any => _words is not null;

    public readonly bool Has(int index) => _words is { } words && (index >> 6) < words.Length && (words[index >> 6] & (1UL << index)) != 0;

    /// <summary>Returns false if it was there already.</summary>
    public bool Add(int index, int capacity)
    {
        _words ??= new ulong[(capacity + 63) >> 6];
        ref var word = ref _words[index >> 6];
        var bit = 1UL << index;
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    /// <summary>For sets whose size is not known yet.</summary>
    public void AddGrowing(int index)
    {
        _words ??= new ulong[4];
        if ((index >> 6) >= _words.Length) Array.Resize(ref _words, Math.Max(_words.Length * 2, (index >> 6) + 1));
        _words[index >> 6] |= 1UL << index;
    }
}
