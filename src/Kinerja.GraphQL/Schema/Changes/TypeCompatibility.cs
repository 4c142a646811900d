namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>Which changes of a type no client notices: an answer may become narrower, an input wider.</summary>
internal static class TypeCompatibility
{
    /// <summary>Types of two schemas are never the same objects; what they are called decides.</summary>
    public static bool SameText(SchemaType old, SchemaType @new) => old.ToString() == @new.ToString();

    public static bool OutputMayBecome(SchemaType old, SchemaType @new) => (old, @new) switch
    {
        (NonNullType before, NonNullType after) => OutputMayBecome(before.Inner, after.Inner),
        (NonNullType, _) => false,
        (_, NonNullType after) => OutputMayBecome(old, after.Inner),
        (ListType before, ListType after) => OutputMayBecome(before.Item, after.Item),
        (NamedType before, NamedType after) => before.Name == after.Name,
        _ => false,
    };

    public static bool InputMayBecome(SchemaType old, SchemaType @new) => (old, @new) switch
    {
        (NonNullType before, NonNullType after) => InputMayBecome(before.Inner, after.Inner),
        (NonNullType before, _) => InputMayBecome(before.Inner, @new),
        (ListType before, ListType after) => InputMayBecome(before.Item, after.Item),
        (NamedType before, NamedType after) => before.Name == after.Name,
        _ => false,
    };
}
