using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Paging;

/// <summary>The parents of one level, and how each leads to its rows.</summary>
/// <param name="keys">Which of the parents are meant; null if all.</param>
internal sealed class Below<TParent, TKey, TRow>(
    IQueryable<TParent> parents, Expression<Func<TParent, TKey>> key, Expression<Func<TParent, IEnumerable<TRow>>> children, IReadOnlyList<TKey>? keys)
{
    private readonly ParameterExpression _parent = Expression.Parameter(typeof(TParent), "induk");

    public IQueryProvider Provider => parents.Provider;

    private Expression Key => key.Inline(_parent);

    private Expression Children => Translated.AsQuery(children.Inline(_parent), typeof(TRow));

    private Expression Parents => keys is null ? parents.Expression : Translated.Where(parents.Expression, Expression.Lambda(Translated.Contains(keys, Key), _parent));

    /// <summary>Something of each parent.</summary>
    public Expression Each(Func<Expression, Expression> of)
    {
        var item = of(Children);
        return Translated.Select(Parents, Expression.Lambda(Pair(Key, item), _parent));
    }

    /// <summary>
    /// Rows of all parents, each as a tuple of parent and row. The tuple is made inside, with the parent's key as seen from there: then
    /// it is a LATERAL or CROSS APPLY, which reads a page per parent. Without that EF Core sees a plain join and numbers all rows of
    /// the table first.
    /// </summary>
    public Expression All(Func<Expression, Expression> of)
    {
        var rows = of(Children);
        var row = Expression.Parameter(Translated.RowOf(rows), "baris");
        var pairs = Translated.Select(rows, Expression.Lambda(PairWithMembers(Key, row), row));
        var pair = Translated.RowOf(pairs);
        var collection = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(TParent), typeof(IEnumerable<>).MakeGenericType(pair)), pairs, _parent);
        return Expression.Call(typeof(Queryable), nameof(Queryable.SelectMany), [typeof(TParent), pair], Parents, Expression.Quote(collection));
    }

    public static Expression Pair(Expression key, Expression item) => Expression.New(typeof(OfParent<,>).MakeGenericType(typeof(TKey), item.Type).GetConstructors().Single(), key, item);

    /// <summary>As an anonymous type would say it, so that EF Core can look into it.</summary>
    private static NewExpression PairWithMembers(Expression key, Expression item)
    {
        var type = typeof(Tuple<,>).MakeGenericType(typeof(TKey), item.Type);
        return Expression.New(type.GetConstructors().Single(), [key, item], type.GetProperty("Item1")!, type.GetProperty("Item2")!);
    }
}
