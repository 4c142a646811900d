using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL;

/// <summary>The text is not a GraphQL document: thrown by lexer and parser, turned into a request error by the executor.</summary>
public sealed class GraphQLSyntaxException(Source source, int offset, string message, string code = ErrorCodes.Syntax) : Exception(message)
{
    public SourceSpan Place { get; } = new(source, offset, offset);

    public string Code { get; } = code;

    public GraphQLError ToError() => new($"Syntax error: {Message}", Code) { Locations = [Place.Location] };
}
