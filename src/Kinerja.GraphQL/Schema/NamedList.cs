using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Kinerja.GraphQL.Schema;

/// <summary>The named members of a type in the order of the SDL, found by name in one step. Frozen once built.</summary>
public sealed class NamedList<T> : IReadOnlyList<T>
    where T : class
{
    public static readonly NamedList<T> Empty = new([], _ => "");

    private readonly T[] _items;
    private readonly Dictionary<string, T> _byName;

    /// <summary>Of two members with one name the first stands; that there are two is for validation to report.</summary>
    public NamedList(IEnumerable<T> items, Func<T, string> nameOf)
    {
        _items = [.. items];
        _byName = new Dictionary<string, T>(_items.Length, StringComparer.Ordinal);
        foreach (var item in _items) _byName.TryAdd(nameOf(item), item);
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public IEnumerable<string> Names => _byName.Keys;

    public bool Contains(string name) => _byName.ContainsKey(name);

    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public bool TryFind(string name, [NotNullWhen(true)] out T? item) => _byName.TryGetValue(name, out item);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
