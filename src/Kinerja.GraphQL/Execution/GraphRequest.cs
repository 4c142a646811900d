using System.Text.Json;

namespace Kinerja.GraphQL;

/// <summary>What a client sends.</summary>
public sealed record GraphRequest
{
    /// <summary>The document as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    public string? OperationName { get; init; }

    /// <summary>A JSON object, or undefined for none. Its depth is for the reader of the JSON to limit.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The transport promised to change nothing (HTTP GET): any operation but a query is refused.</summary>
    public bool OnlyQueries { get; init; }
}
