using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Paging;

/// <summary>What is selected of a connection, and so what there is to read.</summary>
internal sealed class Wanted
{
    private Wanted(SelectionView connection, SelectionView pageInfo, IReadOnlyCollection<string> members)
    {
        Nodes = connection.Has("nodes");
        Edges = connection.Has("edges");
        Members = members;
        TotalCount = connection.Has("totalCount");
        HasNextPage = pageInfo.Has("hasNextPage");
        HasPreviousPage = pageInfo.Has("hasPreviousPage");
        EdgeCursors = connection.Of("edges").Has("cursor");
        EndCursors = pageInfo.Has("startCursor") || pageInfo.Has("endCursor");
    }

    public bool Nodes { get; }

    public bool Edges { get; }

    /// <summary>The node's members that "nodes" or "edges" need.</summary>
    public IReadOnlyCollection<string> Members { get; }

    public bool TotalCount { get; }

    public bool HasNextPage { get; }

    public bool HasPreviousPage { get; }

    public bool EdgeCursors { get; }

    public bool EndCursors { get; }

    public bool Cursors => EdgeCursors || EndCursors;

    /// <summary>Whether any row of the page is needed; which rows there are beyond it is asked apart.</summary>
    public bool Rows => Nodes || Edges || Cursors || HasNextPage || HasPreviousPage;

    /// <summary>Without a place to come after or before there is nothing on its other side.</summary>
    public AroundWanted Around(Page page) => new(TotalCount, HasPreviousPage && page.After is not null, HasNextPage && page.Before is not null);

    public static Wanted Of<TNode>(SelectionView connection)
    {
        var members = new HashSet<string>();
        if (connection.Has("nodes")) members.UnionWith(connection.Of("nodes").Columns<TNode>());
        if (connection.Of("edges").Has("node")) members.UnionWith(connection.Of("edges").Of("node").Columns<TNode>());
        return new Wanted(connection, connection.Of("pageInfo"), members);
    }
}
