using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Paging;

/// <summary>A node with its place in the list. Per entity: <c>[GraphType("SatkerEdge")] public sealed record SatkerEdge : Edge&lt;Satker&gt;;</c></summary>
public abstract record Edge<TNode>
{
    public string Cursor { get; init; } = "";

    public TNode Node { get; init; } = default!;
}

/// <summary>A page of nodes. What was not selected was not read and is empty.</summary>
public abstract record Connection<TNode>
{
    public int TotalCount { get; init; }

    public PageInfo PageInfo { get; init; } = PageInfo.Empty;

    public IReadOnlyList<TNode> Nodes { get; init; } = [];

    /// <summary>The nodes as edges, made by the class that knows their type.</summary>
    internal abstract Connection<TNode> WithEdges(IEnumerable<(string Cursor, TNode Node)> edges);
}

/// <summary>Per entity: <c>[GraphType("SatkerConnection")] public sealed record SatkerConnection : Connection&lt;SatkerEdge, Satker&gt;;</c></summary>
public abstract record Connection<TEdge, TNode> : Connection<TNode>
    where TEdge : Edge<TNode>, new()
{
    public IReadOnlyList<TEdge> Edges { get; init; } = [];

    internal sealed override Connection<TNode> WithEdges(IEnumerable<(string Cursor, TNode Node)> edges) =>
        this with { Edges = [.. edges.Select(e => new TEdge { Cursor = e.Cursor, Node = e.Node })] };
}

[GraphType("PageInfo")]
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    internal static readonly PageInfo Empty = new(false, false, null, null);
}
