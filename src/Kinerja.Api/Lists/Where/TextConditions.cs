using System.Linq.Expressions;
using System.Text;
using Kinerja.Api.Lists.Expressions;
using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>As <see cref="Conditions"/>, for texts.</summary>
internal static class TextConditions
{
    private const char Escape = '\\';

    private static readonly Expression Null = Expression.Constant(null, typeof(string));

    public static Expression? Of(TextWhere where, Expression column, FilterRun run)
    {
        var all = Given(where.Eq, run, text => text is null ? IsNull(column) : Same(column, run.Text(text)));
        all = Lambdas.And(all, Given(where.Neq, run, text => Expression.Not(text is null ? IsNull(column) : Same(column, run.Text(text)))));
        if (where.In is { } wanted) all = Lambdas.And(all, OneOf(column, wanted, run));
        if (where.Nin is { } unwanted) all = Lambdas.And(all, Expression.Not(OneOf(column, unwanted, run)));

        all = Lambdas.And(all, Compared(ExpressionType.GreaterThan, where.Gt, column, run));
        all = Lambdas.And(all, Compared(ExpressionType.GreaterThanOrEqual, where.Gte, column, run));
        all = Lambdas.And(all, Compared(ExpressionType.LessThan, where.Lt, column, run));
        all = Lambdas.And(all, Compared(ExpressionType.LessThanOrEqual, where.Lte, column, run));

        all = Lambdas.And(all, Like("%", where.Contains, "%", column, run));
        all = Lambdas.And(all, Like("", where.StartsWith, "%", column, run));
        return Lambdas.And(all, Like("%", where.EndsWith, "", column, run));
    }

    private static Expression? Given(Optional<string?> value, FilterRun run, Func<string?, Expression> condition)
    {
        if (!value.IsSet) return null;
        run.Count();
        return condition(value.Value);
    }

    private static BinaryExpression IsNull(Expression column) => Expression.Equal(column, Null);

    private static BinaryExpression Same(Expression column, string text) => Expression.Equal(column, Captured.Of(text));

    private static BinaryExpression? Compared(ExpressionType comparison, string? text, Expression column, FilterRun run)
    {
        if (text is null) return null;
        run.Count();
        return Present(column, Translated.Compare(comparison, column, Captured.Of(run.Text(text))));
    }

    private static Expression OneOf(Expression column, IReadOnlyList<string> texts, FilterRun run)
    {
        run.Count();
        foreach (var text in run.Values(texts)) run.Text(text);
        return texts.Count == 0 ? Expression.Constant(false) : Present(column, Translated.Contains(texts, column));
    }

    /// <summary>
    /// Both sides are lowered by the database: its rules for letters and those of .NET differ, and a column's index over lower(...)
    /// must know the expression again.
    /// </summary>
    private static BinaryExpression? Like(string before, string? text, string after, Expression column, FilterRun run)
    {
        if (text is null) return null;
        run.Count();
        var pattern = Translated.Parameter($"{before}{Escaped(run.Text(text))}{after}");
        return Present(column, Translated.Like(Translated.ToLower(column), Translated.ToLower(pattern), Escape.ToString()));
    }

    private static BinaryExpression Present(Expression column, Expression condition) => Expression.AndAlso(Expression.NotEqual(column, Null), condition);

    /// <summary>The bracket means something to SQL Server only; PostgreSQL takes any escaped letter for itself.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '%' or '_' or '[' or Escape) escaped.Append(Escape);
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
