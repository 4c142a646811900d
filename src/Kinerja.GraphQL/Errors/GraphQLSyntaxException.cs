using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL;

/// <summary>The text is not a GraphQL document: thrown by lexer and parser, turned into a request error by the executor.</summary>
public sealed class GraphQLSyntaxException(Source source, int offset, string message, string code = ErrorCodes.Syntax) : Exception(message)
{
    public SourceSpan Place { get; } = new(source, offset, offset);

    public string Code { get; } = code;

    /// <summary>For a passed limit: which one, what it allows and what was met.</summary>
    public ImmutableDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>A text that is too large may well be GraphQL, so only the others are called syntax errors.</summary>
    public GraphQLError ToError() => new(Code == ErrorCodes.Syntax ? $"Syntax error: {Message}" : Message, Code)
    {
        Locations = [Place.Location],
        Extensions = Extensions,
    };
}
