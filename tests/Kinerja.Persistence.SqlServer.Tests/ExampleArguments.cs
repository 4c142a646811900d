using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Kinerja.Domain.Akses;

namespace Kinerja.Persistence.SqlServer.Tests;

/// <summary>
/// Arguments for any query, by the types of its parameters: once with everything that may be left out left out, once with all of it.
/// A type that nobody has thought of fails the test, with what to do.
/// </summary>
internal static class ExampleArguments
{
    private static readonly Dictionary<Type, object> Examples = new()
    {
        [typeof(bool)] = true,
        [typeof(int)] = 3,
        [typeof(long)] = 7L,
        [typeof(decimal)] = 1.5m,
        [typeof(string)] = "81",
        [typeof(Guid)] = Guid.Empty,
        [typeof(byte[])] = new byte[32],
        [typeof(DateOnly)] = new DateOnly(2024, 6, 30),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2024, 6, 30, 0, 0, 0, TimeSpan.Zero),
        [typeof(CancellationToken)] = CancellationToken.None,
        [typeof(Cakupan)] = Cakupan.Of([1, 2]),
    };

    public static object?[] For(MethodInfo method, KinerjaDbContext db, bool sparse) => [.. method.GetParameters().Select(p => p.ParameterType == typeof(KinerjaDbContext) ? db : Of(p, sparse))];

    private static object? Of(ParameterInfo parameter, bool sparse)
    {
        var nullable = Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        if (sparse && nullable) return null;
        if (sparse && parameter.ParameterType == typeof(Cakupan)) return Cakupan.Semua;
        return Of(parameter.ParameterType, sparse) ?? throw new InvalidOperationException(
            $"No example of {parameter.ParameterType} is known, which {parameter.Member.DeclaringType}.{parameter.Member.Name} takes as '{parameter.Name}'. Add one to {nameof(ExampleArguments)}.");
    }

    private static object? Of(Type type, bool sparse)
    {
        if (Examples.TryGetValue(type, out var example)) return example;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying, sparse);
        if (ConditionOf(type) is { } condition) return condition;
        if (type.IsEnum) return type.GetEnumValues().GetValue(0);
        if (ElementOf(type) is { } element) return Of(element, sparse) is { } one ? Collection(type, element, one) : null;
        // Records of ours: by their widest constructor.
        if (type.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) != true || type.IsAbstract || type.IsGenericTypeDefinition) return null;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Of(p, sparse))]);
    }

    /// <summary>Conditions are for whoever asks to choose; that there is one is enough here.</summary>
    private static LambdaExpression? ConditionOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Expression<>) && type.GetGenericArguments()[0] is var function && function.GetGenericArguments() is [var row, var result] && result == typeof(bool)
            ? ById(function, Expression.Parameter(row))
            : null;

    private static LambdaExpression ById(Type function, ParameterExpression row) =>
        Expression.Lambda(function, Expression.Equal(Expression.Property(row, "Id"), Expression.Constant(7L)), row);

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(typeof(ImmutableArray<>).MakeGenericType(element)) ? element
        : type.IsGenericType && type.GetGenericArguments() is [var member] && type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(member)) ? member
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0]
        : null;

    private static object Collection(Type type, Type element, object one)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(one, 0);
        array.SetValue(one, 1);
        if (type.IsInstanceOfType(array)) return array;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return typeof(ImmutableArray).GetMethods().Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(element).Invoke(null, [array])!;
        var made = typeof(HashSet<>).MakeGenericType(element);
        return Activator.CreateInstance(type.IsAssignableFrom(made) ? made : typeof(List<>).MakeGenericType(element), array)!;
    }
}
