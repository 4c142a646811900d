using Kinerja.GraphQL.AspNetCore.GraphiQL;
using Kinerja.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>How GraphQL is served over HTTP. Every limit has a safe default.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>For the open internet: POST only, one request per body. Belongs beside <see cref="ExecutorOptions.ForStrangers"/>.</summary>
    public static GraphQLHttpOptions Production { get; } = new() { AllowGet = false, MaxBatch = 1 };

    /// <summary>Bytes of a body, after decompression.</summary>
    public int MaxBodyBytes { get; init; } = 1_000_000;

    /// <summary>Levels of objects and lists in the JSON of a request.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>Requests in one body; 1 refuses batches.</summary>
    public int MaxBatch { get; init; } = 10;

    /// <summary>From the first byte of a body to its last. The server's own minimum data rate cuts slower senders earlier.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether queries may come by GET. Mutations never may.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>
    /// Asked before anything of a request is read, for login: whoever is turned away has been answered by it. Sockets are not asked
    /// here but at their connection_init (<see cref="StreamingOptions.OnConnectionInit"/>); GraphiQL, which is a page without data, not at all.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>>? Admits { get; init; }

    /// <summary>Documents known in advance, which clients name instead of sending them.</summary>
    public TrustedDocuments? TrustedDocuments { get; init; }

    /// <summary>Whether only <see cref="TrustedDocuments"/> are served: any other text is refused before it is read.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>WebSocket and server-sent events.</summary>
    public StreamingOptions Streaming { get; init; } = new();

    /// <summary>Answers from this size on are compressed if the client takes it.</summary>
    public int MinCompressedBytes { get; init; } = 1_024;

    /// <summary>Whether a browser that opens the path gets GraphiQL, the page to read the schema and try requests with. It belongs to development.</summary>
    public bool GraphiQL { get; init; }

    /// <summary>The tabs with which GraphiQL opens for the first time. Without any it shows an example that every schema answers.</summary>
    public IReadOnlyList<GraphiQLTab> GraphiQLTabs { get; init; } = [];
}
