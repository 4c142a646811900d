using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;
using Kinerja.Api.Lists.Ordering;

namespace Kinerja.Api.Lists.Paging;

/// <summary>
/// Rows with their keys beside them, as a tuple of row and keys: a key may be a computation, and everything that asks for it
/// afterwards (the sort around a LATERAL, the cursor) then reads it instead of repeating it.
/// </summary>
internal sealed class Keyed
{
    private static readonly Type[] Tuples = [typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>)];

    private readonly ImmutableArray<OrderTerm> _order;

    public Keyed(Type row, ImmutableArray<OrderTerm> order)
    {
        _order = order;
        Type = Tuples[order.Length - 1].MakeGenericType([row, .. order.Select(t => t.Key.Read.Body.Type)]);
    }

    public Type Type { get; }

    /// <summary>From row to tuple.</summary>
    public LambdaExpression Select()
    {
        var row = Expression.Parameter(Type.GetGenericArguments()[0], "baris");
        var parts = new List<Expression> { row };
        parts.AddRange(_order.Select(t => t.Key.Read.Inline(row)));
        return Expression.Lambda(Expression.New(Type.GetConstructors().Single(), parts, Type.GetGenericArguments().Select((_, i) => Type.GetProperty(Item(i))!)), row);
    }

    public static Expression Row(Expression keyed) => Expression.Property(keyed, Item(0));

    public static Func<int, Expression> KeyOf(Expression keyed) => i => Expression.Property(keyed, Item(i + 1));

    /// <summary>All keys as a cursor takes them.</summary>
    public Expression Keys(Expression keyed) =>
        Expression.NewArrayInit(typeof(object), _order.Select((_, i) => Expression.Convert(KeyOf(keyed)(i), typeof(object))));

    private static string Item(int i) => $"Item{i + 1}";
}
