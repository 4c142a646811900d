using Kinerja.GraphQL.AspNetCore.GraphiQL;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>How GraphQL is served over HTTP. Every limit has a safe default.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>Bytes of a body, after decompression.</summary>
    public int MaxBodyBytes { get; init; } = 1_000_000;

    /// <summary>Levels of objects and lists in the JSON of a request.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>Requests in one body; 1 refuses batches.</summary>
    public int MaxBatch { get; init; } = 10;

    /// <summary>Whether a browser that opens the path gets GraphiQL, the page to read the schema and try requests with. It belongs to development.</summary>
    public bool GraphiQL { get; init; }

    /// <summary>The tabs with which GraphiQL opens for the first time. Without any it shows an example that every schema answers.</summary>
    public IReadOnlyList<GraphiQLTab> GraphiQLTabs { get; init; } = [];
}
