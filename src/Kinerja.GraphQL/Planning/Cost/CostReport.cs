namespace Kinerja.GraphQL;

/// <summary>What an operation may cost with the values that were sent, worked out before anything runs.</summary>
/// <param name="Total">At least the number of objects that the operation then reads.</param>
/// <param name="Largest">The positions that cost most, each without what is below it; at most three.</param>
public sealed record CostReport(long Total, ImmutableArray<CostItem> Largest)
{
    internal IEnumerable<KeyValuePair<string, object?>> ToExtension() => [new("total", Total), new("largest", Largest.Select(i => i.ToExtension()).ToArray())];
}

/// <param name="Coordinate">The field in the schema: "Satker.indikator".</param>
/// <param name="Path">Its position in the operation by response names: "daftarSatker.indikator".</param>
public sealed record CostItem(string Coordinate, string Path, long Cost)
{
    internal IEnumerable<KeyValuePair<string, object?>> ToExtension() => [new("coordinate", Coordinate), new("path", Path), new("cost", Cost)];
}
