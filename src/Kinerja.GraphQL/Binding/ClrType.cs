using System.Reflection;

namespace Kinerja.GraphQL.Binding;

/// <summary>A .NET type with what the compiler knows of nulls in it, level by level.</summary>
internal sealed record ClrType(Type Type, bool IsNullable, ImmutableArray<ClrType> Arguments)
{
    /// <summary>The type without Nullable around it.</summary>
    public Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>The item type if this is a list (text is none).</summary>
    public ClrType? Item
    {
        get
        {
            if (Type == typeof(string)) return null;
            if (Type.IsArray) return Arguments[0];
            if (Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(Rows<>)) return Arguments[0];
            var enumerable = Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                ? Type
                : Array.Find(Type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
            if (enumerable is null) return null;
            var item = enumerable.GetGenericArguments()[0];
            // The usual lists have their item as only argument, with its nullability known; for others the item counts as not null.
            return Arguments.Length == 1 && Arguments[0].Type == item ? Arguments[0] : new ClrType(item, Nullable.GetUnderlyingType(item) is not null, []);
        }
    }

    public static ClrType Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    /// <summary>As it is read.</summary>
    public static ClrType Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property));

    public override string ToString()
    {
        var bare = Nullable.GetUnderlyingType(Type);
        if (bare is not null) return $"{ClrNames.Of(bare)}?";
        var name = Arguments.IsEmpty || Type.IsArray
            ? Type.IsArray && !Arguments.IsEmpty ? $"{Arguments[0]}[]" : ClrNames.Of(Type)
            : $"{Type.Name[..Type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", Arguments)}>";
        return IsNullable ? $"{name}?" : name;
    }

    private static ClrType From(NullabilityInfo info)
    {
        var nullable = Nullable.GetUnderlyingType(info.Type) is not null || (!info.Type.IsValueType && info.ReadState == NullabilityState.Nullable);
        ImmutableArray<ClrType> arguments = info.ElementType is { } element
            ? [From(element)]
            : Nullable.GetUnderlyingType(info.Type) is not null ? [] : [.. info.GenericTypeArguments.Select(From)];
        return new ClrType(info.Type, nullable, arguments);
    }
}
