using static Kinerja.GraphQL.Schema.SchemaChangeKind;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>Types that came, went or changed, and what is in those that stayed.</summary>
internal static class TypeChanges
{
    public static void Find(NamedList<NamedType> old, NamedList<NamedType> @new, ChangeList changes)
    {
        var types = new Members<NamedType>(old, @new, t => t.Name);
        foreach (var type in types.Removed)
        {
            changes.Add(TypeRemoved, type.Name, BuiltIn.IsScalar(type.Name)
                ? $"{type.Name} is gone because nothing refers to it any more."
                : $"{type.Name} is gone.");
        }

        foreach (var type in types.Added) changes.Add(TypeAdded, type.Name, $"{type.Name} is new.");
        foreach (var (before, after) in types.Kept)
        {
            changes.Description(before.Name, before.Description, after.Description);
            Compare(before, after, changes);
        }
    }

    private static void Compare(NamedType old, NamedType @new, ChangeList changes)
    {
        switch (old, @new)
        {
            case (EnumType before, EnumType after):
                CompareValues(before, after, changes);
                break;
            case (UnionType before, UnionType after):
                CompareUnionMembers(before, after, changes);
                break;
            case (InputObjectType before, InputObjectType after):
                InputFieldChanges.Find(before, after, changes);
                break;
            case (ObjectType, ObjectType) or (InterfaceType, InterfaceType):
                FieldChanges.Find((FieldedType)old, (FieldedType)@new, changes);
                CompareInterfaces((FieldedType)old, (FieldedType)@new, changes);
                break;
            case (ScalarType, ScalarType):
                break;
            default:
                changes.Add(TypeChangedKind, old.Name, $"It was {TypeKinds.Of(old)} and is {TypeKinds.Of(@new)}.");
                break;
        }
    }

    private static void CompareValues(EnumType old, EnumType @new, ChangeList changes)
    {
        var values = new Members<EnumValueDefinition>(old.Values, @new.Values, v => v.Name);
        foreach (var value in values.Added) changes.Add(ValueAddedToEnum, Coordinates.Member(old.Name, value.Name), "The value is new.");
        foreach (var value in values.Removed) changes.Add(ValueRemovedFromEnum, Coordinates.Member(old.Name, value.Name), "The value is gone.");
        foreach (var (before, after) in values.Kept)
        {
            var coordinate = Coordinates.Member(old.Name, before.Name);
            changes.Description(coordinate, before.Description, after.Description);
            changes.Deprecation(coordinate, before.DeprecationReason, after.DeprecationReason);
        }
    }

    private static void CompareUnionMembers(UnionType old, UnionType @new, ChangeList changes)
    {
        var members = new Members<ObjectType>(old.Members, @new.Members, m => m.Name);
        foreach (var member in members.Added) changes.Add(TypeAddedToUnion, old.Name, $"{member.Name} is a new member.");
        foreach (var member in members.Removed) changes.Add(TypeRemovedFromUnion, old.Name, $"{member.Name} is no longer a member.");
    }

    private static void CompareInterfaces(FieldedType old, FieldedType @new, ChangeList changes)
    {
        var interfaces = new Members<InterfaceType>(old.Interfaces, @new.Interfaces, i => i.Name);
        foreach (var added in interfaces.Added) changes.Add(ImplementedInterfaceAdded, old.Name, $"It implements {added.Name} now.");
        foreach (var removed in interfaces.Removed) changes.Add(ImplementedInterfaceRemoved, old.Name, $"It no longer implements {removed.Name}.");
    }
}
