namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>Named things of two schemas: those only in the old one, only in the new one, and in both.</summary>
internal sealed class Members<T>
{
    public Members(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> nameOf)
    {
        var newByName = @new.ToDictionary(nameOf, StringComparer.Ordinal);
        var oldNames = new HashSet<string>(StringComparer.Ordinal);
        var removed = new List<T>();
        var kept = new List<(T, T)>();
        foreach (var item in old)
        {
            oldNames.Add(nameOf(item));
            if (newByName.TryGetValue(nameOf(item), out var counterpart)) kept.Add((item, counterpart));
            else removed.Add(item);
        }

        (Removed, Kept, Added) = (removed, kept, [.. newByName.Where(n => !oldNames.Contains(n.Key)).Select(n => n.Value)]);
    }

    public IReadOnlyList<T> Removed { get; }

    public IReadOnlyList<(T Old, T New)> Kept { get; }

    public IReadOnlyList<T> Added { get; }
}
