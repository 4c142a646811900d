namespace Kinerja.GraphQL.AspNetCore.GraphiQL;

/// <summary>The names of the files that the page itself asks for.</summary>
internal sealed record GraphiQLManifest(string Script, string Style, string Icon);
