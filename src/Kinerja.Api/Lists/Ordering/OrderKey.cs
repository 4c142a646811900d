using System.Linq.Expressions;
using System.Reflection;
using Kinerja.Api.Lists.Paging;

namespace Kinerja.Api.Lists.Ordering;

/// <summary>A key to order by: how to read it from a row, whether it may be missing, and how cursors write it.</summary>
internal sealed class OrderKey
{
    private OrderKey(LambdaExpression read, bool isNullable, KeyType type) => (Read, IsNullable, Type) = (read, isNullable, type);

    public LambdaExpression Read { get; }

    public bool IsNullable { get; }

    public KeyType Type { get; }

    /// <param name="what">Names the key in messages.</param>
    public static OrderKey Of(LambdaExpression read, string what)
    {
        var isNullable = Nullable.GetUnderlyingType(read.Body.Type) is not null || !IsAlwaysThere(read.Body);
        if (isNullable && read.Body.Type.IsValueType && Nullable.GetUnderlyingType(read.Body.Type) is null)
            throw new ArgumentException($"{what} is missing where the row that it belongs to is, but {read.Body.Type.Name} cannot say so. Convert it: ({read.Body.Type.Name}?)...", nameof(read));

        var ranked = Rank.Of(read);
        var type = KeyType.Find(ranked.Body.Type) ?? throw new ArgumentException($"{what} has the type {ranked.Body.Type.Name}, which no cursor can hold. Use one of {KeyType.Names}.", nameof(read));
        return new OrderKey(ranked, isNullable, type);
    }

    /// <summary>Whether a path of properties is declared never to be null. Of anything else nobody can tell.</summary>
    private static bool IsAlwaysThere(Expression read) => read switch
    {
        ParameterExpression => true,
        MemberExpression { Member: PropertyInfo property, Expression: { } owner } => IsDeclaredNotNull(property) && IsAlwaysThere(owner),
        _ => read.Type.IsValueType,
    };

    private static bool IsDeclaredNotNull(PropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null : new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;
}
