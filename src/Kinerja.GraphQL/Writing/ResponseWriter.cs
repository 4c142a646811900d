namespace Kinerja.GraphQL.Writing;

public sealed class ResponseWriter
{
}
