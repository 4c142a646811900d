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
}
