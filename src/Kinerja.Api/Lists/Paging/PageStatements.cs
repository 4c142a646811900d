using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Paging;

/// <summary>The statements of one page: over one query, or over the rows of many parents.</summary>
internal sealed class PageStatements<TRow>(Page page, Expression<Func<TRow, bool>>? met)
{
    private readonly Keyed _keyed = new(typeof(TRow), page.Order);

    /// <summary>The rows of the page and one more, in the order they are read in.</summary>
    public IQueryable<Item<TNode>> Rows<TNode>(IQueryable<TRow> rows, ItemOf<TRow, TNode> item)
    {
        var row = Expression.Parameter(_keyed.Type, "baris");
        return rows.Provider.CreateQuery<Item<TNode>>(Translated.Select(Limited(rows.Expression), Expression.Lambda(item.Read(_keyed, row), row)));
    }

    /// <inheritdoc cref="Rows{TNode}(IQueryable{TRow}, ItemOf{TRow, TNode})"/>
    public IQueryable<OfParent<TKey, Item<TNode>>> Rows<TParent, TKey, TNode>(Below<TParent, TKey, TRow> below, ItemOf<TRow, TNode> item)
    {
        var all = below.All(Limited);
        var pair = Expression.Parameter(Translated.RowOf(all), "pasangan");
        var (parent, row) = (Expression.Property(pair, "Item1"), Expression.Property(pair, "Item2"));

        // The rows of a LATERAL come in its order by habit and not by promise.
        var sorted = Keyset.Sort(all, page.Reading, pair, Keyed.KeyOf(row));
        return below.Provider.CreateQuery<OfParent<TKey, Item<TNode>>>(
            Translated.Select(sorted, Expression.Lambda(Below<TParent, TKey, TRow>.Pair(parent, item.Read(_keyed, row)), pair)));
    }

    public IQueryable<OfParent<TKey, Around>> Around<TParent, TKey>(Below<TParent, TKey, TRow> below, AroundWanted wanted) =>
        below.Provider.CreateQuery<OfParent<TKey, Around>>(below.Each(children => Expression.New(
            typeof(Around).GetConstructors().Single(),
            wanted.Total ? Translated.Count(Met(children)) : Expression.Constant(0),
            wanted.UpToAfter ? Translated.Any(UpTo(children), null) : Expression.Constant(false),
            wanted.FromBefore ? Translated.Any(From(children), null) : Expression.Constant(false))));

    public IQueryable<TRow> All(IQueryable<TRow> rows) => rows.Provider.CreateQuery<TRow>(Met(rows.Expression));

    /// <summary>What comes up to "after" and with it.</summary>
    public IQueryable<TRow> UpTo(IQueryable<TRow> rows) => rows.Provider.CreateQuery<TRow>(UpTo(rows.Expression));

    /// <summary>What comes from "before" on and with it.</summary>
    public IQueryable<TRow> From(IQueryable<TRow> rows) => rows.Provider.CreateQuery<TRow>(From(rows.Expression));

    private Expression Met(Expression rows) => Translated.Where(rows, met);

    private Expression UpTo(Expression rows) => At(rows, key => Keyset.Before(page.Order, page.After!, key, inclusive: true));

    private Expression From(Expression rows) => At(rows, key => Keyset.After(page.Order, page.Before!, key, inclusive: true));

    private Expression At(Expression rows, Func<Func<int, Expression>, Expression> place)
    {
        var row = Expression.Parameter(typeof(TRow), "baris");
        return Translated.Where(Met(rows), Expression.Lambda(place(i => page.Order[i].Key.Read.Inline(row)), row));
    }

    /// <summary>Rows with their keys: those between the places, sorted, the page's number and one more to see whether there are others.</summary>
    private Expression Limited(Expression rows)
    {
        var row = Expression.Parameter(_keyed.Type, "baris");
        var keyOf = Keyed.KeyOf(row);
        var between = Lambdas.And(
            page.After is { } after ? Keyset.After(page.Order, after, keyOf) : null,
            page.Before is { } before ? Keyset.Before(page.Order, before, keyOf) : null);

        var keyed = Translated.Select(Met(rows), _keyed.Select());
        var placed = Translated.Where(keyed, between is null ? null : Expression.Lambda(between, row));
        return Translated.Take(Keyset.Sort(placed, page.Reading, row, keyOf), page.Size + 1);
    }
}
