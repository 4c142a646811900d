using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Ordering;

/// <summary>One key of an order, as one request wants it.</summary>
/// <param name="Name">What tells this key from others, with whatever it was made of.</param>
/// <param name="Key">From row to key; of a type the database can compare.</param>
internal sealed record OrderTerm(string Name, OrderKey Key, bool Descending, bool NullsFirst)
{
    public OrderTerm Reversed => this with { Descending = !Descending, NullsFirst = !NullsFirst };

    public string Signature => $"{Name} {(Descending ? '-' : '+')}{(NullsFirst ? '^' : ' ')}";

    /// <summary>Whether a row comes after a value; null if none can.</summary>
    public Expression? Beyond(Expression key, object? value)
    {
        if (value is null) return NullsFirst ? Expression.Not(IsNull(key)) : null;
        var beyond = Translated.Compare(Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, key, Key.Type.Capture(value, key.Type));
        return Key.IsNullable && !NullsFirst ? Expression.OrElse(beyond, IsNull(key)) : beyond;
    }

    /// <summary>Whether a row comes after a value or has it. Only for keys that are never null.</summary>
    public Expression From(Expression key, object value) =>
        Translated.Compare(Descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, key, Key.Type.Capture(value, key.Type));

    public Expression Same(Expression key, object? value) => value is null ? IsNull(key) : Expression.Equal(key, Key.Type.Capture(value, key.Type));

    public static Expression IsNull(Expression key) => Expression.Equal(key, Expression.Constant(null, key.Type));
}
