namespace Kinerja.GraphQL.Validation;

/// <summary>How much work a document may ask of the validator. Every limit ends validation with one error that names it.</summary>
public sealed record ValidationLimits
{
    public static readonly ValidationLimits Default = new();

    /// <summary>After so many errors the rest would not help anybody: one more entry says that validation stopped.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Comparisons of fields that share a response name; equal fields cost one, however many there are.</summary>
    public int MaxFieldComparisons { get; init; } = 100_000;

    /// <summary>How many fragments may follow each other, each spreading the next.</summary>
    public int MaxFragmentChain { get; init; } = 200;

    /// <summary>Fragments and variables visited on behalf of operations: each operation visits what it reaches.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000_000;

    /// <summary>How many list fields of introspection may stand inside each other, less one: the third is refused.</summary>
    public int MaxIntrospectionListDepth { get; init; } = 3;
}
