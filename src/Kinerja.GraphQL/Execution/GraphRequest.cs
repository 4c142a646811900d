using System.Text.Json;

namespace Kinerja.GraphQL;

/// <summary>What a client sends, and what its transport asks on its behalf.</summary>
public sealed record GraphRequest
{
    /// <summary>The document as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    public string? OperationName { get; init; }

    /// <summary>A JSON object, or undefined for none. Its depth is for the reader of the JSON to limit.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The transport promised to change nothing (HTTP GET): any operation but a query is refused.</summary>
    public bool OnlyQueries { get; init; }

    /// <summary>What this caller may ask; null for the executor's own limits.</summary>
    public ExecutionLimits? Limits { get; init; }

    /// <summary>The answer tells its cost in "extensions".</summary>
    public bool ReportCost { get; init; }

    /// <summary>The answer tells in "extensions" how it came about, where <see cref="ExecutorOptions.AllowExplain"/> permits it.</summary>
    public bool Explain { get; init; }
}
