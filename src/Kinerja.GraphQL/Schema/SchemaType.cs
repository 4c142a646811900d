namespace Kinerja.GraphQL.Schema;

/// <summary>A type as it stands at a field or argument: a named type, or a list or non-null around one.</summary>
public abstract class SchemaType
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost "!".</summary>
    public SchemaType Nullable => this is NonNullType nonNull ? nonNull.Inner : this;

    public bool IsNonNull => this is NonNullType;

    /// <summary>Scalars, enums and input objects: what an argument may be.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Everything but input objects: what a field may be.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Scalars and enums: what has no selection set.</summary>
    public bool IsLeaf => Named is ScalarType or EnumType;

    /// <summary>Same structure, same named type.</summary>
    public static bool Same(SchemaType a, SchemaType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => Same(x.Inner, y.Inner),
        (ListType x, ListType y) => Same(x.Item, y.Item),
        _ => ReferenceEquals(a, b),
    };
}

public sealed class ListType(SchemaType item) : SchemaType
{
    public SchemaType Item { get; } = item;

    public override NamedType Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}

public sealed class NonNullType(SchemaType inner) : SchemaType
{
    public SchemaType Inner { get; } = inner;

    public override NamedType Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
