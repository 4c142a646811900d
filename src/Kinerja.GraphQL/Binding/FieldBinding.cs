using Kinerja.GraphQL.Introspection;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>
/// Finds what serves each field of an object type: a method at its own coordinate, else one at the coordinate of an interface that
/// declares the field, else the property of that name.
/// </summary>
internal static class FieldBinding
{
    public static void Bind(BindingRun run, BoundObject bound)
    {
        foreach (var field in bound.Type.Fields)
        {
            var guards = GuardsOf(run, bound, field);
            if (BindOne(run, bound, field) is not { } served) continue;
            bound.Fields[field.Name] = served;
            served.Guards = guards;
        }

        BindMeta(run, bound);
    }

    /// <summary>The fields that no SDL declares.</summary>
    public static void BindMeta(BindingRun run, BoundObject bound)
    {
        var text = run.Schema.FindType("String")!;
        bound.Fields["__typename"] = new TypeNameField(bound.Type, new FieldDefinition("__typename", new NonNullType(text)));
        if (bound.Type == run.Schema.Query) IntrospectionRoot.AddTo(bound, run);
    }

    private static BoundField? BindOne(BindingRun run, BoundObject bound, FieldDefinition field)
    {
        var own = $"{bound.Type.Name}.{field.Name}";
        var spot = new Spot(field.Node, own);
        if (Serving(run, bound.Type, field) is var (coordinate, method)) return run.Methods.Bind(bound, field, coordinate, method, spot);
        if (bound.FindMember(field.Name) is { } member && !run.IsRoot(bound.Type)) return run.Methods.Property(bound, field, member, spot);

        var candidates = bound.Members.Select(m => m.Name);
        run.Problems.Add(
            field.Node,
            own,
            run.IsRoot(bound.Type)
                ? $"Nothing serves this field: add a static method with [Field(\"{own}\")]."
                : $"Nothing serves this field: add a property {char.ToUpperInvariant(field.Name[0])}{field.Name[1..]} to {ClrNames.Of(bound.ClrType)} or a static method with [Field(\"{own}\")].{ProblemList.Suggest(field.Name, candidates)}");
        return null;
    }

    /// <summary>The method that serves a field; null if a property must.</summary>
    public static (string Coordinate, FieldMethod Method)? Serving(BindingRun run, ObjectType type, FieldDefinition field)
    {
        foreach (var coordinate in CoordinatesOf(type, field))
            if (run.Code.FieldAt(coordinate) is { } method) return (coordinate, method);
        return null;
    }

    private static ImmutableArray<BoundGuard> GuardsOf(BindingRun run, BoundObject bound, FieldDefinition field) =>
        [.. CoordinatesOf(bound.Type, field).Select(c => run.Methods.Guard(c, bound, field.Node)).OfType<BoundGuard>()];

    /// <summary>The field's own coordinate, then those of the interfaces that declare it.</summary>
    private static IEnumerable<string> CoordinatesOf(ObjectType type, FieldDefinition field) =>
    [
        $"{type.Name}.{field.Name}",
        .. type.Interfaces.Where(i => i.Fields.Contains(field.Name)).Select(i => $"{i.Name}.{field.Name}"),
    ];
}
