namespace Kinerja.GraphQL.AspNetCore.GraphiQL;

/// <summary>A tab with which GraphiQL opens: an example to run and to change.</summary>
/// <param name="Query">The text of a request; comments in it are shown.</param>
/// <param name="Variables">A JSON object.</param>
/// <param name="Headers">A JSON object, for instance with the name "Authorization".</param>
public sealed record GraphiQLTab(string Query, string? Variables = null, string? Headers = null);
