using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Lists.Expressions;

/// <summary>Calls that EF Core translates, found once.</summary>
internal static class Translated
{
    private static readonly MethodInfo LikeMethod = ((Func<DbFunctions, string, string, string, bool>)DbFunctionsExtensions.Like).Method;
    private static readonly MethodInfo CompareMethod = ((Func<string, string, int>)string.Compare).Method;
    private static readonly MethodInfo ToLowerMethod = typeof(string).GetMethod(nameof(string.ToLower), [])!;
    private static readonly MethodInfo ParameterMethod = ((Func<string, string>)EF.Parameter).Method.GetGenericMethodDefinition();

    private static readonly Expression Zero = Expression.Constant(0);
    private static readonly Expression Functions = Expression.Constant(EF.Functions);

    public static Expression Like(Expression text, Expression pattern, string escape) =>
        Expression.Call(LikeMethod, Functions, text, pattern, Expression.Constant(escape));

    public static Expression ToLower(Expression text) => Expression.Call(text, ToLowerMethod);

    /// <summary>A parameter that stays one: what is then done to it is done by the database and not before by .NET.</summary>
    public static Expression Parameter(string value) => Expression.Call(ParameterMethod.MakeGenericMethod(typeof(string)), Captured.Of(value));

    /// <summary>Comparisons of order by the database; for texts that is the column's collation.</summary>
    public static Expression Compare(ExpressionType comparison, Expression left, Expression right) => left.Type == typeof(string)
        ? Expression.MakeBinary(comparison, Expression.Call(CompareMethod, left, right), Zero)
        : Expression.MakeBinary(comparison, left, right);

    public static Expression Contains<T>(IReadOnlyList<T> values, Expression item) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], Captured.Of<IEnumerable<T>>(values.ToList()), item);

    public static Expression Any(Expression rows, LambdaExpression? condition) =>
        condition is null ? Call(nameof(Queryable.Any), rows) : Call(nameof(Queryable.Any), rows, condition);

    public static Expression All(Expression rows, LambdaExpression condition) => Call(nameof(Queryable.All), rows, condition);

    public static Expression Where(Expression rows, LambdaExpression? condition) => condition is null ? rows : Call(nameof(Queryable.Where), rows, condition);

    public static Expression Count(Expression rows) => Call(nameof(Queryable.Count), rows);

    public static Expression Select(Expression rows, LambdaExpression selector) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Select), [RowOf(rows), selector.ReturnType], rows, Expression.Quote(selector));

    public static Expression Take(Expression rows, int count) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [RowOf(rows)], rows, Captured.Of(count));

    /// <summary>A collection of a row as a query, so that the same operators serve both.</summary>
    public static Expression AsQuery(Expression rows, Type row) => typeof(IQueryable).IsAssignableFrom(rows.Type)
        ? rows
        : Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [row], rows);

    public static Type RowOf(Expression rows) => RowType(rows.Type);

    private static Type RowType(Type query) => query.IsGenericType && query.GetGenericTypeDefinition() == typeof(IQueryable<>) || query.IsGenericType && query.GetGenericTypeDefinition() == typeof(IOrderedQueryable<>)
        ? query.GetGenericArguments()[0]
        : query.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];

    private static MethodCallExpression Call(string method, Expression rows) => Expression.Call(typeof(Queryable), method, [RowOf(rows)], rows);

    private static MethodCallExpression Call(string method, Expression rows, LambdaExpression condition) =>
        Expression.Call(typeof(Queryable), method, [RowOf(rows)], rows, Expression.Quote(condition));
}
