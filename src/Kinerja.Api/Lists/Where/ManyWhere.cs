namespace Kinerja.Api.Lists.Where;

/// <summary>Conditions over the rows of a relation: input XManyWhere { some: XWhere all: XWhere none: XWhere }.</summary>
public sealed record ManyWhere<TWhere>(TWhere? Some = null, TWhere? All = null, TWhere? None = null)
    where TWhere : class;
