namespace Kinerja.GraphQL.Planning;

/// <summary>What is selected at one position, merged, as far as it costs.</summary>
/// <param name="owner">The field below which this stands; null at the root. Positions that share a selection share the field's arguments too.</param>
internal sealed class CostSelection(CostField? owner)
{
    public CostField? Owner { get; } = owner;

    /// <summary>The place in the order of evaluation: after everything below it.</summary>
    public int Number { get; set; } = -1;

    public ImmutableArray<CostField> Fields { get; set; } = [];

    /// <summary>
    /// Which of the fields the objects of one type have, for each kind of type that can stand here. An object is of one type, so the
    /// most expensive of these counts.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Alternatives { get; set; } = [];
}

/// <summary>A response name of a selection.</summary>
/// <param name="variants">The field as the types that can stand here have it; usually one.</param>
internal sealed class CostField(string key, string coordinate, ImmutableArray<CostVariant> variants)
{
    public string Key { get; } = key;

    public string Coordinate { get; } = coordinate;

    public ImmutableArray<CostVariant> Variants { get; } = variants;

    public CostSelection? Below { get; set; }

    /// <summary>The length of its list, if introspection knows it.</summary>
    public long? KnownSize { get; init; }

    /// <summary>Introspection: each part of the schema stands here at most once.</summary>
    public bool IsOnce { get; init; }
}
