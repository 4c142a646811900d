using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Introspection;

internal sealed record DeprecationArgs(bool IncludeDeprecated);

internal sealed record TypeArgs(string Name);

/// <summary>The introspection fields that take arguments.</summary>
internal static class IntrospectionFields
{
    [Field("__Type.fields")]
    public static IEnumerable<FieldView>? Fields(TypeView type, DeprecationArgs args) =>
        (type.Type as FieldedType)?.Fields.Where(f => args.IncludeDeprecated || f.DeprecationReason is null).Select(f => new FieldView(f, type.Schema));

    [Field("__Type.enumValues")]
    public static IEnumerable<EnumValueView>? EnumValues(TypeView type, DeprecationArgs args) =>
        (type.Type as EnumType)?.Values.Where(v => args.IncludeDeprecated || v.DeprecationReason is null).Select(v => new EnumValueView(v));

    [Field("__Type.inputFields")]
    public static IEnumerable<InputValueView>? InputFields(TypeView type, DeprecationArgs args) =>
        (type.Type as InputObjectType)?.Fields.Where(f => args.IncludeDeprecated || f.DeprecationReason is null).Select(f => new InputValueView(f, type.Schema));

    [Field("__Field.args")]
    public static IEnumerable<InputValueView> Arguments(FieldView field, DeprecationArgs args) => Current(field.Arguments, args);

    [Field("__Directive.args")]
    public static IEnumerable<InputValueView> Arguments(DirectiveView directive, DeprecationArgs args) => Current(directive.Arguments, args);

    [Field("__Schema.directives")]
    public static IEnumerable<DirectiveView> Directives(SchemaView schema, DeprecationArgs args) => schema.Directives.Where(d => args.IncludeDeprecated || !d.IsDeprecated);

    private static IEnumerable<InputValueView> Current(IEnumerable<InputValueView> values, DeprecationArgs args) => values.Where(v => args.IncludeDeprecated || !v.IsDeprecated);
}

internal static class IntrospectionTypes
{
    public static readonly ImmutableArray<Type> All =
    [
        typeof(SchemaView), typeof(TypeView), typeof(FieldView), typeof(InputValueView), typeof(EnumValueView), typeof(DirectiveView),
        typeof(TypeKind), typeof(DirectiveSite), typeof(IntrospectionFields),
    ];
}
