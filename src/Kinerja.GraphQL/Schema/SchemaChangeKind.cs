namespace Kinerja.GraphQL.Schema;

/// <summary>What can change between two schemas. The breaking and dangerous kinds are those of the reference implementation.</summary>
public enum SchemaChangeKind
{
    TypeRemoved,
    TypeChangedKind,
    TypeRemovedFromUnion,
    ValueRemovedFromEnum,
    RequiredInputFieldAdded,
    ImplementedInterfaceRemoved,
    FieldRemoved,
    FieldChangedKind,
    RequiredArgAdded,
    ArgRemoved,
    ArgChangedKind,
    DirectiveRemoved,
    DirectiveArgRemoved,
    RequiredDirectiveArgAdded,
    DirectiveRepeatableRemoved,
    DirectiveLocationRemoved,

    ValueAddedToEnum,
    TypeAddedToUnion,
    OptionalInputFieldAdded,
    OptionalArgAdded,
    ImplementedInterfaceAdded,
    ArgDefaultValueChange,
    InputFieldDefaultValueChange,

    TypeAdded,
    FieldAdded,
    DirectiveAdded,
    DirectiveRepeatableAdded,
    DirectiveLocationAdded,
    OptionalDirectiveArgAdded,
    FieldChangedKindSafe,
    ArgChangedKindSafe,
    ArgDefaultValueAdded,
    InputFieldDefaultValueAdded,
    DescriptionChanged,
    DeprecationChanged,
}

internal static class SchemaChangeKinds
{
    public static SchemaChangeSeverity Severity(this SchemaChangeKind kind) => kind switch
    {
        <= SchemaChangeKind.DirectiveLocationRemoved => SchemaChangeSeverity.Breaking,
        <= SchemaChangeKind.InputFieldDefaultValueChange => SchemaChangeSeverity.Dangerous,
        _ => SchemaChangeSeverity.Safe,
    };
}
