using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Schema;

/// <summary>One thing that is wrong with the SDL: where, at which schema coordinate, and what to do about it.</summary>
public sealed record SchemaProblem(SourceSpan? Place, string Coordinate, string Message)
{
    /// <summary>What was being done when it was found.</summary>
    public SchemaStage Stage { get; init; }

    /// <summary>Every place that takes part, <see cref="Place"/> first: of a name that is defined twice, both definitions.</summary>
    public ImmutableArray<SourceSpan> Places { get; init; } = Place is { } place ? [place] : [];

    /// <summary>"schema/organisasi.graphql:14:3  Satker.anak(order:)  message".</summary>
    public override string ToString()
    {
        var others = Places.Length > 1 ? $" (see also {string.Join(", ", Places[1..])})" : "";
        return Place is { } place ? $"{place}  {Coordinate}  {Message}{others}" : $"{Coordinate}  {Message}{others}";
    }
}
