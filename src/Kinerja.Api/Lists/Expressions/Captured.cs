using System.Linq.Expressions;

namespace Kinerja.Api.Lists.Expressions;

/// <summary>
/// Values as a closure would hold them: EF Core makes parameters of such and literals of constants, and only with parameters
/// requests of one shape share one compiled query and one text of SQL.
/// </summary>
internal static class Captured
{
    public static Expression Of<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}
