using System.Linq.Expressions;

namespace Kinerja.Api.Lists.Ordering;

/// <summary>
/// Enums and truth values as numbers that every database can compare. An enum orders as it is declared (a draft before what is in
/// force), not as the text it may be stored as.
/// </summary>
internal static class Rank
{
    public static LambdaExpression Of(LambdaExpression read)
    {
        var type = Nullable.GetUnderlyingType(read.Body.Type) ?? read.Body.Type;
        var ranks = type == typeof(bool) ? [false, true] : type.IsEnum ? Enum.GetValues(type).Cast<object>().ToArray() : null;
        return ranks is null ? read : Expression.Lambda(Ranked(read.Body, ranks), read.Parameters);
    }

    private static Expression Ranked(Expression value, object[] ranks)
    {
        var number = Nullable.GetUnderlyingType(value.Type) is null ? typeof(int) : typeof(int?);
        Expression rank = number == typeof(int) ? Expression.Constant(ranks.Length - 1) : Expression.Constant(null, number);
        for (var i = ranks.Length - (number == typeof(int) ? 2 : 1); i >= 0; i--)
            rank = Expression.Condition(Expression.Equal(value, Expression.Constant(ranks[i], value.Type)), Expression.Constant(i, number), rank);
        return rank;
    }
}
