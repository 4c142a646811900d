using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Introspection;

/// <summary>The schema as introspection shows it: ordinary bound types, answered by the same executor as everything else.</summary>
[GraphType("__Schema")]
internal sealed class SchemaView(GraphSchema schema)
{
    public string? Description => schema.Description;

    public IEnumerable<TypeView> Types => schema.Types.Select(t => new TypeView(t, schema));

    public TypeView QueryType => new(schema.Query!, schema);

    public TypeView? MutationType => schema.Mutation is { } type ? new TypeView(type, schema) : null;

    public TypeView? SubscriptionType => schema.Subscription is { } type ? new TypeView(type, schema) : null;

    public IEnumerable<DirectiveView> Directives => schema.Directives.Select(d => new DirectiveView(d, schema));
}

/// <summary>A named type, or a list or non-null around one. What makes no sense for its kind is null.</summary>
[GraphType("__Type")]
internal sealed class TypeView(SchemaType type, GraphSchema schema)
{
    public TypeKind Kind => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };

    public string? Name => (type as NamedType)?.Name;

    public string? Description => (type as NamedType)?.Description;

    public string? SpecifiedByUrl => (type as ScalarType)?.SpecifiedBy;

    public IEnumerable<TypeView>? Interfaces => (type as FieldedType)?.Interfaces.Select(View);

    public IEnumerable<TypeView>? PossibleTypes => type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type).Select(View) : null;

    public TypeView? OfType => type switch
    {
        ListType list => View(list.Item),
        NonNullType nonNull => View(nonNull.Inner),
        _ => null,
    };

    public bool? IsOneOf => (type as InputObjectType)?.IsOneOf;

    internal SchemaType Type => type;

    internal GraphSchema Schema => schema;

    private TypeView View(SchemaType other) => new(other, schema);
}

[GraphType("__Field")]
internal sealed class FieldView(FieldDefinition definition, GraphSchema schema)
{
    public string Name => definition.Name;

    public string? Description => definition.Description;

    public TypeView Type => new(definition.Type, schema);

    public bool IsDeprecated => definition.DeprecationReason is not null;

    public string? DeprecationReason => definition.DeprecationReason;

    internal IEnumerable<InputValueView> Arguments => definition.Arguments.Select(a => new InputValueView(a, schema));
}

[GraphType("__InputValue")]
internal sealed class InputValueView(InputValueDefinition value, GraphSchema schema)
{
    public string Name => value.Name;

    public string? Description => value.Description;

    public TypeView Type => new(value.Type, schema);

    public string? DefaultValue => value.DefaultValue?.ToString();

    public bool IsDeprecated => value.DeprecationReason is not null;

    public string? DeprecationReason => value.DeprecationReason;
}

[GraphType("__EnumValue")]
internal sealed class EnumValueView(EnumValueDefinition value)
{
    public string Name => value.Name;

    public string? Description => value.Description;

    public bool IsDeprecated => value.DeprecationReason is not null;

    public string? DeprecationReason => value.DeprecationReason;
}

[GraphType("__Directive")]
internal sealed class DirectiveView(DirectiveDefinition directive, GraphSchema schema)
{
    public string Name => directive.Name;

    public string? Description => directive.Description;

    public bool IsRepeatable => directive.IsRepeatable;

    public IEnumerable<DirectiveSite> Locations => directive.Locations.Select(l => Enum.Parse<DirectiveSite>(l.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>Always null: a directive cannot be deprecated in the edition we implement.</summary>
    public string? DeprecationReason { get; }

    internal IEnumerable<InputValueView> Arguments => directive.Arguments.Select(a => new InputValueView(a, schema));
}

[GraphType("__TypeKind")]
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

[GraphType("__DirectiveLocation")]
internal enum DirectiveSite
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    FragmentVariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}
