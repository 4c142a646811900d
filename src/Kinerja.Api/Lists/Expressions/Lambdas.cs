using System.Linq.Expressions;

namespace Kinerja.Api.Lists.Expressions;

/// <summary>Putting expressions together.</summary>
internal static class Lambdas
{
    /// <summary>The lambda's body with its parameter replaced.</summary>
    public static Expression Inline(this LambdaExpression lambda, Expression argument) => new Substitution(lambda.Parameters[0], argument).Visit(lambda.Body);

    /// <summary>Both; null stands for "always".</summary>
    public static Expression? And(Expression? left, Expression? right) => left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    /// <summary>The property that a lambda reads, w => w.Nama.</summary>
    public static string MemberName(LambdaExpression lambda) =>
        lambda.Body is MemberExpression { Expression: ParameterExpression } member
            ? member.Member.Name
            : throw new ArgumentException($"'{lambda}' must name one member: w => w.Nama.", nameof(lambda));

    private sealed class Substitution(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
