namespace Kinerja.GraphQL.Schema;

public static class SchemaBuilder
{
}
