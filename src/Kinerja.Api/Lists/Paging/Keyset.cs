using System.Linq.Expressions;
using Kinerja.Api.Lists.Ordering;

namespace Kinerja.Api.Lists.Paging;

/// <summary>Places in an order as conditions over rows, so that a page begins where it must without counting what comes before.</summary>
internal static class Keyset
{
    /// <summary>Rows after a place: by the first key that differs.</summary>
    /// <param name="keyOf">The key of that number, of the row in question.</param>
    /// <param name="inclusive">With the row of the place itself.</param>
    public static Expression After(ImmutableArray<OrderTerm> order, object?[] place, Func<int, Expression> keyOf, bool inclusive = false)
    {
        var last = order.Length - 1;
        var id = keyOf(last);
        var after = inclusive ? order[last].From(id, place[last]!) : order[last].Beyond(id, place[last])!;
        for (var i = last - 1; i >= 0; i--)
        {
            var key = keyOf(i);
            var tied = Expression.AndAlso(order[i].Same(key, place[i]), after);
            after = order[i].Beyond(key, place[i]) is { } beyond ? Expression.OrElse(beyond, tied) : tied;
        }

        // An index range begins at the first key; databases do not see that through an OR.
        return last > 0 && !order[0].Key.IsNullable ? Expression.AndAlso(order[0].From(keyOf(0), place[0]!), after) : after;
    }

    /// <summary>Rows before a place.</summary>
    public static Expression Before(ImmutableArray<OrderTerm> order, object?[] place, Func<int, Expression> keyOf, bool inclusive = false) =>
        After([.. order.Select(t => t.Reversed)], place, keyOf, inclusive);

    /// <summary>The rows in that order.</summary>
    public static Expression Sort(Expression rows, ImmutableArray<OrderTerm> order, ParameterExpression row, Func<int, Expression> keyOf)
    {
        var first = true;
        for (var i = 0; i < order.Length; i++)
        {
            var key = keyOf(i);
            // False before true: where nulls come last, "is missing" ascends. Said in the statement, because databases disagree on it.
            if (order[i].Key.IsNullable) Add(OrderTerm.IsNull(key), order[i].NullsFirst);
            Add(key, order[i].Descending);
        }

        return rows;

        void Add(Expression key, bool descending)
        {
            var method = (first, descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            rows = Expression.Call(typeof(Queryable), method, [row.Type, key.Type], rows, Expression.Quote(Expression.Lambda(key, row)));
            first = false;
        }
    }
}
