namespace Kinerja.GraphQL;

/// <summary>A refusal that a resolver throws or sets; message and code reach the client as they are.</summary>
public sealed class GraphQLRefusedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLRefusedException(string message, string code) : this(new GraphQLError(message, code)) { }

    public GraphQLError Error { get; } = error;
}
