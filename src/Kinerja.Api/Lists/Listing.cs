using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Lists;

/// <summary>
/// The lists of one entity: connections and plain lists, at the root or below any parent, filtered and ordered as clients ask. One
/// statement reads the rows for all parents of a level, one more the counts if they are selected, and only the selected columns.
/// </summary>
/// <remarks>
/// It reads through the queries it is given and knows no context: which rows there are at all (the scope of the reader, the date of
/// the tree) is said by those queries, and call it inside the session that the operation reads in.
/// </remarks>
internal sealed class Listing<TRow, TNode, TWhere, TOrder>(
    Filter<TWhere, TRow> filter, Order<TOrder, TRow> order, Expression<Func<TRow, TNode>> node, ListLimits? limits = null)
    where TWhere : class
    where TOrder : class
{
    private readonly Columns<TRow, TNode> _columns = new(node);
    private readonly ListLimits _limits = limits ?? ListLimits.Default;

    /// <summary>A connection at the root.</summary>
    public async Task PageAsync<TArgs, TConnection>(Batch<None, TArgs, TConnection> batch, IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TArgs : IPageArgs<TWhere, TOrder>
        where TConnection : Connection<TNode>, new()
    {
        var (wanted, page, met) = Read(batch.Selection, batch.Args);
        var statements = new PageStatements<TRow>(page, met);

        var read = wanted.Rows ? await statements.Rows(rows, Item(wanted)).ToListAsync(cancellationToken).ConfigureAwait(false) : [];
        var asked = wanted.Around(page);
        var around = new Around(
            asked.Total ? await statements.All(rows).CountAsync(cancellationToken).ConfigureAwait(false) : 0,
            asked.UpToAfter && await statements.UpTo(rows).AnyAsync(cancellationToken).ConfigureAwait(false),
            asked.FromBefore && await statements.From(rows).AnyAsync(cancellationToken).ConfigureAwait(false));
        batch.FillAll(PageMaker.Make<TConnection, TNode>(wanted, page, read, around));
    }

    /// <summary>A connection below parents.</summary>
    /// <param name="batch">Of the parents' keys.</param>
    /// <param name="parents">Where the parents are found again.</param>
    /// <param name="key">The parents' key. One of several parts, <c>new ValueTuple&lt;...&gt;(...)</c>, no statement can compare: then <paramref name="parents"/> must be those of the batch.</param>
    /// <param name="children">The rows of a parent: a relation, or a query that names the parent.</param>
    public async Task PageAsync<TKey, TParent, TArgs, TConnection>(
        Batch<TKey, TArgs, TConnection> batch,
        IQueryable<TParent> parents,
        Expression<Func<TParent, TKey>> key,
        Expression<Func<TParent, IEnumerable<TRow>>> children,
        CancellationToken cancellationToken)
        where TKey : notnull
        where TArgs : IPageArgs<TWhere, TOrder>
        where TConnection : Connection<TNode>, new()
    {
        var (wanted, page, met) = Read(batch.Selection, batch.Args);
        var below = new Below<TParent, TKey, TRow>(parents, key, children, key.Body is NewExpression ? null : batch.Keys());
        var statements = new PageStatements<TRow>(page, met);

        var read = wanted.Rows ? await statements.Rows(below, Item(wanted)).ToListAsync(cancellationToken).ConfigureAwait(false) : [];
        var asked = wanted.Around(page);
        var counts = asked.Any ? await statements.Around(below, asked).ToListAsync(cancellationToken).ConfigureAwait(false) : [];

        var rowsOf = read.ToLookup(r => r.Parent, r => r.Item);
        var aroundOf = counts.ToDictionary(c => c.Parent, c => c.Item);
        for (var i = 0; i < batch.Count; i++)
        {
            var parent = batch.Parents[i];
            batch.Set(i, PageMaker.Make<TConnection, TNode>(wanted, page, [.. rowsOf[parent]], aroundOf.GetValueOrDefault(parent, Around.Nothing)));
        }
    }

    /// <summary>A plain list below parents, whole or refused: a parent with more than <paramref name="most"/> rows fails, the others live.</summary>
    /// <param name="most">The "assumed" of the field's @listSize.</param>
    public async Task ListAsync<TKey, TParent, TArgs>(
        Batch<TKey, TArgs, IReadOnlyList<TNode>> batch,
        IQueryable<TParent> parents,
        Expression<Func<TParent, TKey>> key,
        Expression<Func<TParent, IEnumerable<TRow>>> children,
        TWhere? where,
        IReadOnlyList<TOrder>? orderBy,
        int most,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var page = new Page(order.Of(orderBy), "", most, Backward: false, After: null, Before: null);
        var below = new Below<TParent, TKey, TRow>(parents, key, children, batch.Keys());
        var item = new ItemOf<TRow, TNode>(_columns, batch.Selection.Columns<TNode>(), WithNode: true, WithKeys: false);

        var read = await new PageStatements<TRow>(page, filter.Of(where, _limits)).Rows(below, item).ToListAsync(cancellationToken).ConfigureAwait(false);

        var rowsOf = read.ToLookup(r => r.Parent, r => r.Item.Node);
        for (var i = 0; i < batch.Count; i++)
        {
            TNode[] nodes = [.. rowsOf[batch.Parents[i]]];
            if (nodes.Length > most) batch.Fail(i, ListRefusals.ListTooLong(most));
            else batch.Set(i, nodes);
        }
    }

    /// <summary>All rows of a query that meet the conditions, in their order: for lists without pages whose query is bounded by itself.</summary>
    /// <param name="selection">What is selected of the nodes.</param>
    /// <param name="besides">Members of the node that its list is made by.</param>
    public IQueryable<TNode> All(IQueryable<TRow> rows, TWhere? where, IReadOnlyList<TOrder>? orderBy, SelectionView selection, params string[] besides)
    {
        var terms = order.Of(orderBy);
        var row = Expression.Parameter(typeof(TRow), "baris");
        var met = Translated.Where(rows.Expression, filter.Of(where, _limits));
        var sorted = Keyset.Sort(met, terms, row, i => terms[i].Key.Read.Inline(row));
        var read = Expression.Lambda(_columns.Of(row, [.. selection.Columns<TNode>(), .. besides]), row);
        return rows.Provider.CreateQuery<TNode>(Translated.Select(sorted, read));
    }

    private (Wanted Wanted, Page Page, Expression<Func<TRow, bool>>? Met) Read<TArgs>(SelectionView selection, TArgs args)
        where TArgs : IPageArgs<TWhere, TOrder> =>
        (Wanted.Of<TNode>(selection), Page.Of(args, typeof(TRow), order.Of(args.Order), _limits), filter.Of(args.Where, _limits));

    private ItemOf<TRow, TNode> Item(Wanted wanted) => new(_columns, wanted.Members, WithNode: wanted.Nodes || wanted.Edges, WithKeys: wanted.Cursors);
}
