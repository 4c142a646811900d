using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;
using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>
/// The conditions of one input over one column, all of which must hold; null if there is none. Each of them is true or false for
/// every row, never unknown: a missing value is greater than nothing, equal to nothing but null, and so "not" means the rest of the rows.
/// </summary>
internal static class Conditions
{
    private static readonly Expression Never = Expression.Constant(false);

    public static Expression? Of<T>(ComparableWhere<T> where, Expression column, FilterRun run)
        where T : struct
    {
        var all = Equality(where.Eq, where.Neq, where.In, where.Nin, column, run);
        all = Lambdas.And(all, Compared(ExpressionType.GreaterThan, where.Gt, column, run));
        all = Lambdas.And(all, Compared(ExpressionType.GreaterThanOrEqual, where.Gte, column, run));
        all = Lambdas.And(all, Compared(ExpressionType.LessThan, where.Lt, column, run));
        return Lambdas.And(all, Compared(ExpressionType.LessThanOrEqual, where.Lte, column, run));
    }

    public static Expression? Of<T>(EnumWhere<T> where, Expression column, FilterRun run)
        where T : struct, Enum => Equality(where.Eq, where.Neq, where.In, where.Nin, column, run);

    public static Expression? Of(BooleanWhere where, Expression column, FilterRun run) => Equality(where.Eq, where.Neq, null, null, column, run);

    public static Expression? Of<TKey>(IDWhere where, Expression column, FilterRun run, Func<string, TKey?> read)
        where TKey : struct
    {
        var all = Given(where.Eq, run, id => id is null ? IsNull(column) : read(id) is { } key ? Same(column, key) : Never);
        all = Lambdas.And(all, Given(where.Neq, run, id => id is null ? IsNotNull(column) : read(id) is { } key ? Expression.Not(Same(column, key)) : null));
        if (where.In is { } wanted) all = Lambdas.And(all, OneOf(column, Keys(wanted), run));
        if (where.Nin is { } unwanted) all = Lambdas.And(all, Expression.Not(OneOf(column, Keys(unwanted), run)));
        return all;

        IReadOnlyList<TKey> Keys(IReadOnlyList<string> ids) => [.. run.Values(ids).Select(read).OfType<TKey>()];
    }

    private static Expression? Equality<T>(Optional<T?> eq, Optional<T?> neq, IReadOnlyList<T>? @in, IReadOnlyList<T>? nin, Expression column, FilterRun run)
        where T : struct
    {
        var all = Given(eq, run, v => v is { } value ? Same(column, value) : IsNull(column));
        all = Lambdas.And(all, Given(neq, run, v => v is { } value ? Expression.Not(Same(column, value)) : IsNotNull(column)));
        if (@in is not null) all = Lambdas.And(all, OneOf(column, run.Values(@in), run));
        if (nin is not null) all = Lambdas.And(all, Expression.Not(OneOf(column, run.Values(nin), run)));
        return all;
    }

    private static Expression? Given<T>(Optional<T> value, FilterRun run, Func<T, Expression?> condition)
    {
        if (!value.IsSet) return null;
        run.Count();
        return condition(value.Value);
    }

    private static Expression? Compared<T>(ExpressionType comparison, T? value, Expression column, FilterRun run)
        where T : struct
    {
        if (value is not { } given) return null;
        run.Count();
        return Lambdas.And(Present(column), Translated.Compare(comparison, column, DatabaseValue.Of(given, column.Type)));
    }

    private static BinaryExpression Same<T>(Expression column, T value) => Expression.Equal(column, DatabaseValue.Of(value, column.Type));

    private static Expression OneOf<T>(Expression column, IReadOnlyList<T> values, FilterRun run)
        where T : struct
    {
        run.Count();
        if (values.Count == 0) return Never;
        var bare = Nullable.GetUnderlyingType(column.Type) is null ? column : Expression.Property(column, "Value");
        return Lambdas.And(Present(column), Translated.Contains([.. values.Select(DatabaseValue.Normal)], bare))!;
    }

    private static UnaryExpression? Present(Expression column) => Nullable.GetUnderlyingType(column.Type) is null ? null : IsNotNull(column);

    private static Expression IsNull(Expression column) =>
        Nullable.GetUnderlyingType(column.Type) is null ? Never : Expression.Equal(column, Expression.Constant(null, column.Type));

    private static UnaryExpression IsNotNull(Expression column) => Expression.Not(IsNull(column));
}
