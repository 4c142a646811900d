namespace Kinerja.Api.Features.Organisasi;

/// <summary>The chart of units as people read it: each unit, then what is below it, siblings by their number.</summary>
internal static class Bagan
{
    /// <summary>The place of each unit. A unit whose superior is not among them begins a chart of its own.</summary>
    public static Dictionary<long, int> Places(IEnumerable<(long Id, long? IndukId, int Urutan)> units)
    {
        var known = units.DistinctBy(u => u.Id).ToDictionary(u => u.Id);
        var below = known.Values.ToLookup(u => u.IndukId is { } induk && known.ContainsKey(induk) ? induk : 0);
        var places = new Dictionary<long, int>(known.Count);
        Add(0);
        // States of different days can stand above each other; what was not reached from the top still has a place.
        foreach (var rest in known.Keys.Order()) places.TryAdd(rest, places.Count);
        return places;

        void Add(long induk)
        {
            foreach (var unit in below[induk].OrderBy(u => u.Urutan).ThenBy(u => u.Id))
                if (places.TryAdd(unit.Id, places.Count)) Add(unit.Id);
        }
    }
}
