using System.Reflection;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>What the code offers to a schema: bound classes and resolver methods, by name and coordinate.</summary>
internal sealed class CodeModel
{
    public CodeModel(IReadOnlyList<Type> types)
    {
        All = types;
        foreach (var type in types)
        {
            if (type.GetCustomAttribute<GraphTypeAttribute>(inherit: false) is { } bound) Add(Types, bound.Name, type);
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (method.GetCustomAttribute<FieldAttribute>() is { } field) Add(Fields, field.Coordinate, new FieldMethod(method, field.Key));
                if (method.GetCustomAttribute<GuardAttribute>() is { } guard) Add(Guards, guard.Coordinate, new FieldMethod(method, guard.Key));
                if (method.GetCustomAttribute<LoaderAttribute>() is not null) Loaders.Add(method);
            }
        }
    }

    public IReadOnlyList<Type> All { get; }

    /// <summary>Classes by the SDL name they claim; more than one is an error.</summary>
    public Dictionary<string, List<Type>> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<FieldMethod>> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<FieldMethod>> Guards { get; } = new(StringComparer.Ordinal);

    public List<MethodInfo> Loaders { get; } = [];

    /// <summary>Whether the class says that it is the type of that name.</summary>
    public bool Claims(string name, Type type) => Types.TryGetValue(name, out var types) && types.Contains(type);

    public FieldMethod? FieldAt(string coordinate) => Fields.TryGetValue(coordinate, out var methods) ? methods[0] : null;

    /// <summary>Claims that the schema does not know, and claims made twice.</summary>
    public void Check(GraphSchema schema, ProblemList problems)
    {
        foreach (var (name, types) in Types)
        {
            if (!schema.Types.Contains(name))
                problems.Add(null, name, $"{ClrNames.Of(types[0])} is bound to this type, but the schema has none of that name.{ProblemList.Suggest(name, schema.Types.Names)}");
            else if (types.Count > 1)
                problems.Add(schema.FindType(name)!.Nodes.FirstOrDefault(), name, $"Two classes are bound to it: {ClrNames.Of(types[0])} and {ClrNames.Of(types[1])}. Leave one.");
            else if (Unfit(schema.FindType(name)!, types[0]) is { } unfit)
                problems.Add(schema.FindType(name)!.Nodes.FirstOrDefault(), name, $"{ClrNames.Of(types[0])} is bound to it, but {unfit}");
        }

        CheckCoordinates(schema, problems, Fields, allowType: false);
        CheckCoordinates(schema, problems, Guards, allowType: true);
    }

    private static void CheckCoordinates(GraphSchema schema, ProblemList problems, Dictionary<string, List<FieldMethod>> claims, bool allowType)
    {
        foreach (var (coordinate, methods) in claims)
        {
            var method = ClrNames.Of(methods[0].Method);
            var (typeName, fieldName) = coordinate.Split('.') is [var t, var f] ? (t, f) : (coordinate, null);
            var type = schema.FindType(typeName);
            if (type is null)
                problems.Add(null, coordinate, $"{method} is written for this, but the schema has no type '{typeName}'.{ProblemList.Suggest(typeName, schema.Types.Names)}");
            else if (fieldName is null ? !allowType : type is not FieldedType fielded || !fielded.Fields.Contains(fieldName))
                problems.Add(type.Nodes.FirstOrDefault(), coordinate, $"{method} is written for this field, but {typeName} has none of that name.{ProblemList.Suggest(fieldName ?? "", (type as FieldedType)?.Fields.Names ?? [])}");
            else if (methods.Count > 1)
                problems.Add(PlaceOf(type, fieldName), coordinate, $"Two methods serve it: {method} and {ClrNames.Of(methods[1].Method)}. Leave one.");
            else if (fieldName is null && type is not CompositeType)
                problems.Add(PlaceOf(type, null), coordinate, $"{method} guards this type, but values of {typeName} have no fields to guard. Guard the fields that show them.");
        }
    }

    /// <summary>Why a .NET type cannot stand for a type of the schema; null if it can.</summary>
    private static string? Unfit(NamedType type, Type clr) => type switch
    {
        EnumType when !clr.IsEnum => "an SDL enum needs a .NET enum.",
        CompositeType when clr.IsEnum => "an enum has no fields: bind a class.",
        ObjectType when clr.IsInterface || clr.IsAbstract => "no value is of exactly this type: bind the class that its values have.",
        ScalarType => "a scalar is read and written by a ScalarCodec. Drop the [GraphType].",
        _ => null,
    };

    private static Node? PlaceOf(NamedType type, string? field) =>
        (type as FieldedType)?.Fields.Find(field ?? "")?.Node ?? (Node?)type.Nodes.FirstOrDefault();

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        list.Add(value);
    }
}

/// <summary>A method that serves a coordinate, and the members that make its parents' key.</summary>
internal sealed record FieldMethod(MethodInfo Method, string? Key);
