namespace Kinerja.GraphQL.Planning;

/// <summary>
/// Keeps what was used last, up to a number of bytes: a bound on entries lets a few large ones fill the memory. Of callers who want
/// the same missing entry at once, one makes it and the others wait for that one.
/// </summary>
internal sealed class ByteBoundCache<TKey, TValue>(long maxBytes, Func<TValue, long> sizeOf)
    where TKey : notnull
{
    private const int LargestShare = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>What the entries take at present.</summary>
    public long Bytes { get; private set; }

    public int Count
    {
        get
        {
            lock (_lock) return _entries.Count;
        }
    }

    /// <summary>The entry if it is there and made.</summary>
    public TValue? TryGet(TKey key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node) || !node.Value.Value.IsValueCreated) return default;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Value.Value;
        }
    }

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        Entry entry;
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                entry = node.Value;
            }
            else
            {
                entry = new Entry(key, new Lazy<TValue>(() => create(key), LazyThreadSafetyMode.ExecutionAndPublication));
                _entries.Add(key, _byUse.AddFirst(entry));
            }
        }

        TValue value;
        try
        {
            value = entry.Value.Value;
        }
        catch
        {
            // What could not be made is no entry: the next caller tries again.
            lock (_lock) Remove(entry);
            throw;
        }

        if (!entry.IsCounted) Account(entry, sizeOf(value));
        return value;
    }

    public void Remove(TKey key)
    {
        lock (_lock)
            if (_entries.TryGetValue(key, out var node)) Remove(node.Value);
    }

    private void Account(Entry entry, long size)
    {
        lock (_lock)
        {
            if (entry.IsCounted || !_entries.TryGetValue(entry.Key, out var node) || !ReferenceEquals(node.Value, entry)) return;
            entry.IsCounted = true;
            // One entry must not push out all others: what would fill the cache is not kept.
            if (size > maxBytes / LargestShare)
            {
                Remove(entry);
                return;
            }

            entry.Size = size;
            Bytes += size;
            while (Bytes > maxBytes && _byUse.Last is { } oldest) Remove(oldest.Value);
        }
    }

    private void Remove(Entry entry)
    {
        if (!_entries.TryGetValue(entry.Key, out var node) || !ReferenceEquals(node.Value, entry)) return;
        _entries.Remove(entry.Key);
        _byUse.Remove(node);
        Bytes -= entry.Size;
    }

    private sealed class Entry(TKey key, Lazy<TValue> value)
    {
        public TKey Key { get; } = key;

        public Lazy<TValue> Value { get; } = value;

        public long Size { get; set; }

        public bool IsCounted { get; set; }
    }
}
