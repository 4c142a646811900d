namespace Kinerja.GraphQL.Schema;

/// <summary>Either a schema or the complete list of reasons why there is none, sorted by file and line.</summary>
public sealed class SchemaBuildResult(GraphSchema? schema, ImmutableArray<SchemaProblem> problems)
{
    public GraphSchema? Schema { get; } = schema;

    public ImmutableArray<SchemaProblem> Problems { get; } = problems;

    public GraphSchema SchemaOrThrow() => Schema ?? throw new SchemaException(Problems);
}
