using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL;

/// <summary>
/// One entry of a response's "errors". <see cref="Code"/> is stable and for programs (extensions.code);
/// <see cref="Message"/> is for people and says what to do.
/// </summary>
public sealed record GraphQLError(string Message, string Code)
{
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>Where in the response the value is missing: names as string, list positions as int. Absent for request errors.</summary>
    public ImmutableArray<object>? Path { get; init; }

    /// <summary>Further entries of "extensions" beside the code.</summary>
    public ImmutableDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The exception behind the error. Never written to a response outside Development.</summary>
    public Exception? Cause { get; init; }
}
