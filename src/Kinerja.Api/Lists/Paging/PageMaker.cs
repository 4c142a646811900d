namespace Kinerja.Api.Lists.Paging;

/// <summary>From what was read to what is answered.</summary>
internal static class PageMaker
{
    /// <param name="read">At most one row more than the page has, in the order of reading.</param>
    public static TConnection Make<TConnection, TNode>(Wanted wanted, Page page, IReadOnlyList<Item<TNode>> read, Around around)
        where TConnection : Connection<TNode>, new()
    {
        var more = read.Count > page.Size;
        var items = read.Take(page.Size);
        Item<TNode>[] shown = [.. page.Backward ? items.Reverse() : items];

        Connection<TNode> connection = new TConnection
        {
            TotalCount = around.Total,
            Nodes = wanted.Nodes ? [.. shown.Select(i => i.Node)] : [],
            PageInfo = new PageInfo(
                HasNextPage: around.FromBefore || (more && !page.Backward),
                HasPreviousPage: around.UpToAfter || (more && page.Backward),
                StartCursor: wanted.EndCursors && shown.Length > 0 ? CursorOf(shown[0]) : null,
                EndCursor: wanted.EndCursors && shown.Length > 0 ? CursorOf(shown[^1]) : null),
        };
        if (wanted.Edges) connection = connection.WithEdges(shown.Select(i => (wanted.EdgeCursors ? CursorOf(i) : "", i.Node)));
        return (TConnection)connection;

        string CursorOf(Item<TNode> item) => Cursor.Write(page.Mark, page.Order, item.Keys!);
    }
}
