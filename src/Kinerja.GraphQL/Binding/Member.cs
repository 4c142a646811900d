using System.Reflection;

namespace Kinerja.GraphQL.Binding;

/// <summary>A public property of a bound class: a field's value, a key, or a column to read.</summary>
internal sealed record Member(int Index, PropertyInfo Property)
{
    public string Name => Property.Name;

    public Type ClrType => Property.PropertyType;

    /// <summary>The type of the column that would hold it.</summary>
    public Type ColumnType => Nullable.GetUnderlyingType(ClrType) ?? ClrType;
}
