using System.Linq.Expressions;

namespace Kinerja.Api.Lists.Expressions;

/// <summary>Values as the database takes them.</summary>
internal static class DatabaseValue
{
    /// <summary>A parameter of the column's type, which may be the nullable of the value's.</summary>
    public static Expression Of<T>(T value, Type type) => type == typeof(T) ? Captured.Of(Normal(value)) : Expression.Convert(Captured.Of(Normal(value)), type);

    /// <summary>Moments are stored in UTC, and PostgreSQL's driver takes them in no other zone.</summary>
    public static T Normal<T>(T value) => value is DateTimeOffset moment ? (T)(object)moment.ToUniversalTime() : value;
}
