using System.Linq.Expressions;
using System.Reflection;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Matches argument records with arguments and input records with input objects, and compiles the way from one to the other.</summary>
internal sealed class InputBinding(BindingRun run)
{
    private readonly Dictionary<(InputObjectType, Type), object> _records = [];

    private ProblemList Problems => run.Problems;

    /// <summary>An ArgumentBinder for the type; one that makes defaults if the arguments do not fit (which is reported).</summary>
    public object Arguments(FieldDefinition field, Type clr, Spot spot, string source)
    {
        var input = Expression.Parameter(typeof(InputObject));
        Expression body = Expression.Default(clr);
        if (clr == typeof(None))
        {
            foreach (var argument in field.Arguments)
                Problems.Add(argument.Node ?? spot.Node, $"{spot.Coordinate}({argument.Name}:)", $"{source} takes no arguments, so this one would do nothing. Give it a record with a member {Pascal(argument.Name)}.");
        }
        else if (field.Arguments.Count == 0)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} takes {ClrNames.Of(clr)}, but the field has no arguments in the schema.");
        }
        else
        {
            body = Record(clr, field.Arguments, spot, name => $"{spot.Coordinate}({name}:)", input) ?? body;
        }

        var make = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(InputObject), clr), body, input).Compile();
        return Make.New(typeof(ArgumentBinder<>), [clr], make);
    }

    /// <summary>"new Args(...)" from a coerced input; null if the record has no usable constructor.</summary>
    private NewExpression? Record(Type clr, NamedList<InputValueDefinition> fields, Spot owner, Func<string, string> coordinateOf, Expression input)
    {
        if (Construction.ConstructorOf(clr) is not { } constructor || constructor.GetParameters().Length == 0)
        {
            Problems.Add(owner.Node, owner.Coordinate, $"{ClrNames.Of(clr)} is no record: it needs a public constructor whose parameters are its properties.");
            return null;
        }

        var parameters = constructor.GetParameters();
        foreach (var field in fields)
        {
            if (!parameters.Any(p => Matches(p, field)))
                Problems.Add(field.Node ?? owner.Node, coordinateOf(field.Name), $"{ClrNames.Of(clr)} has no member for it.{ProblemList.Suggest(Pascal(field.Name), parameters.Select(p => p.Name!))}");
        }

        var values = new List<Expression>();
        foreach (var parameter in parameters)
        {
            var field = fields.FirstOrDefault(f => Matches(parameter, f));
            if (field is null)
                Problems.Add(owner.Node, owner.Coordinate, $"{ClrNames.Of(clr)}.{parameter.Name} has no counterpart in the schema.{ProblemList.Suggest(parameter.Name!, fields.Names)}");
            values.Add(field is null ? Expression.Default(parameter.ParameterType) : Value(field, parameter, new Spot(field.Node ?? owner.Node, coordinateOf(field.Name)), input));
        }

        return Expression.New(constructor, values);
    }

    /// <summary>One member from the field of that name: its value, or the default of the .NET type if it is absent.</summary>
    private Expression Value(InputValueDefinition field, ParameterInfo parameter, Spot spot, Expression input)
    {
        var clr = ClrType.Of(parameter);
        var optional = clr.Type.IsGenericType && clr.Type.GetGenericTypeDefinition() == typeof(Optional<>);
        var source = $"{ClrNames.Of(parameter.Member.DeclaringType!)}.{parameter.Name}";
        if (optional && field.IsRequired)
            Problems.Add(spot.Node, spot.Coordinate, $"{source} is Optional, but the schema requires a value. Drop the Optional, or the '!'.");

        var converter = Converter(field.Type, optional ? clr.Arguments[0] : clr, spot, source);
        if (converter is null) return Expression.Default(parameter.ParameterType);
        return Expression.Call(
            typeof(InputConversion), optional ? nameof(InputConversion.ReadOptional) : nameof(InputConversion.Read), [optional ? clr.Arguments[0].Type : clr.Type],
            input, Expression.Constant(field.Name), Expression.Constant(converter));
    }

    /// <summary>A Func&lt;object?, T&gt; from coerced value to .NET value; null if they do not fit.</summary>
    private object? Converter(SchemaType type, ClrType clr, Spot spot, string source)
    {
        if (!type.IsNonNull && !clr.IsNullable)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{type} may be null, but {source} may not ({clr}). Make it nullable, or add '!' in the schema.");
            return null;
        }

        if (type.IsNonNull && clr.IsNullable)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{type} is never null, but {source} allows null ({clr}). Drop the '?', or the '!' in the schema.");
            return null;
        }

        var bare = type.Nullable switch
        {
            ListType list => ListConverter(list, clr, spot, source),
            ScalarType scalar => ScalarConverter(scalar, clr, spot, source),
            EnumType e => EnumConverter(e, clr, spot, source),
            InputObjectType o => ObjectConverter(o, clr, spot, source),
            _ => null,
        };
        if (bare is null || Nullable.GetUnderlyingType(clr.Type) is null) return bare;
        return Call(nameof(InputConversion.OrNull), [clr.Bare], bare);
    }

    private object? ListConverter(ListType list, ClrType clr, Spot spot, string source)
    {
        if (clr.Item is not { } item || !clr.Type.IsAssignableFrom(item.Type.MakeArrayType()))
        {
            Problems.Add(spot.Node, spot.Coordinate, $"[{list.Item}] is a list, but {source} is {clr}. Use IReadOnlyList of what {list.Item} needs.");
            return null;
        }

        return Converter(list.Item, item, spot, source) is { } items ? Call(nameof(InputConversion.List), [item.Type], items) : null;
    }

    private object? ScalarConverter(ScalarType scalar, ClrType clr, Spot spot, string source)
    {
        if (scalar.Codecs.IsEmpty) return null;
        if (scalar.Codecs[0].ClrType == clr.Bare) return Call(nameof(InputConversion.Scalar), [clr.Bare]);
        Problems.Add(spot.Node, spot.Coordinate, $"{scalar.Name} is read as {ClrNames.Of(scalar.Codecs[0].ClrType)}, but {source} is {clr}.");
        return null;
    }

    private object? EnumConverter(EnumType type, ClrType clr, Spot spot, string source)
    {
        if (clr.Bare.IsEnum) return Call(nameof(InputConversion.Enum), [clr.Bare], run.Enums.CodecOf(type, clr.Bare));
        Problems.Add(spot.Node, spot.Coordinate, $"{type.Name} is an enum, but {source} is {clr}.");
        return null;
    }

    private object? ObjectConverter(InputObjectType type, ClrType clr, Spot spot, string source)
    {
        if (clr.Bare.IsPrimitive || clr.Bare == typeof(string) || clr.Item is not null)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{type.Name} is an input object, but {source} is {clr}. Use a record with its fields.");
            return null;
        }

        if (!_records.TryGetValue((type, clr.Bare), out var record))
        {
            // Known before it is complete: an input object may hold itself.
            record = _records[(type, clr.Bare)] = Make.New(typeof(InputRecord<>), [clr.Bare]);
            var input = Expression.Parameter(typeof(InputObject));
            var body = Record(clr.Bare, type.Fields, new Spot(type.Nodes.FirstOrDefault(), type.Name), name => $"{type.Name}.{name}", input);
            var make = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(InputObject), clr.Bare), (Expression?)body ?? Expression.Default(clr.Bare), input).Compile();
            record.GetType().GetProperty(nameof(InputRecord<>.Make))!.SetValue(record, make);
        }

        return Call(nameof(InputConversion.Object), [clr.Bare], record);
    }

    private static object Call(string method, Type[] types, params object[] arguments) =>
        typeof(InputConversion).GetMethod(method)!.MakeGenericMethod(types).Invoke(null, arguments)!;

    private static bool Matches(ParameterInfo parameter, InputValueDefinition field) => string.Equals(parameter.Name, field.Name, StringComparison.OrdinalIgnoreCase);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>How to make one input record; filled in once the record's own members are known.</summary>
internal sealed class InputRecord<T>
{
    public Func<InputObject, T> Make { get; set; } = null!;
}

/// <summary>From coerced values to .NET ones. Binding has proved that they fit.</summary>
internal static class InputConversion
{
    public static T Read<T>(InputObject input, string name, Func<object?, T> convert) => input.TryGet(name, out var value) ? convert(value) : default!;

    public static Optional<T> ReadOptional<T>(InputObject input, string name, Func<object?, T> convert) =>
        input.TryGet(name, out var value) ? new Optional<T>(convert(value)) : default;

    public static Func<object?, T?> OrNull<T>(Func<object?, T> convert)
        where T : struct => value => value is null ? null : convert(value);

    public static Func<object?, T> Scalar<T>() => value => value is null ? default! : (T)value;

    public static Func<object?, T> Enum<T>(EnumCodec<T> codec)
        where T : struct, Enum => value => codec[((EnumInput)value!).Name];

    public static Func<object?, T[]> List<T>(Func<object?, T> convert) => value => value is object?[] items ? System.Array.ConvertAll(items, i => convert(i)) : null!;

    public static Func<object?, T> Object<T>(InputRecord<T> record) => value => value is InputObject input ? record.Make(input) : default!;
}
