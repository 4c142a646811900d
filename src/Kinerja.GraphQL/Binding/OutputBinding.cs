using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Matches what a resolver returns with what the schema promises, level by level, and makes the completer for it.</summary>
internal sealed class OutputBinding(BindingRun run)
{
    private ProblemList Problems => run.Problems;

    /// <summary>A Completer&lt;clr.Type&gt;, or null if something does not fit (it is reported then).</summary>
    /// <param name="source">Who returns the value, for messages: "SatkerFields.Label".</param>
    public object? Completer(SchemaType type, ClrType clr, Spot spot, string source)
    {
        if (type.IsNonNull && clr.IsNullable)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{type} is never null, but {source} may give null ({clr}). Make the .NET type non-nullable, or drop the '!' in the schema.");
            return null;
        }

        return type.Nullable switch
        {
            ListType list => ListCompleter(type, list, clr, spot, source),
            ScalarType or EnumType => LeafCompleter(type, clr, spot, source),
            ObjectType o => ObjectCompleter(type, o, clr, spot, source),
            CompositeType c => AbstractCompleter(type, c, clr, spot, source),
            _ => null,
        };
    }

    /// <summary>The codec for a leaf type and a .NET type, or null.</summary>
    public ScalarCodec? CodecOf(NamedType type, Type clr) => type switch
    {
        ScalarType scalar => scalar.Codecs.FirstOrDefault(c => c.ClrType == clr),
        EnumType e when clr.IsEnum => run.Enums.CodecOf(e, clr),
        _ => null,
    };

    private object? LeafCompleter(SchemaType type, ClrType clr, Spot spot, string source)
    {
        var codec = CodecOf(type.Named, clr.Bare);
        if (codec is null)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} gives {clr}, which {type.Named} cannot be written from.{Advice(type.Named, clr)}");
            return null;
        }

        var nullableValue = Nullable.GetUnderlyingType(clr.Type) is not null;
        return Make.New(nullableValue ? typeof(NullableLeafCompleter<>) : typeof(LeafCompleter<>), [clr.Bare], type.IsNonNull, codec);
    }

    private object? ListCompleter(SchemaType type, ListType list, ClrType clr, Spot spot, string source)
    {
        if (clr.Type.IsGenericType && clr.Type.GetGenericTypeDefinition() == typeof(Rows<>)) return RowsCompleter(type, list, clr, spot, source);
        if (clr.Item is not { } item || Nullable.GetUnderlyingType(clr.Type) is not null)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{type} is a list, but {source} gives {clr}. Give an IReadOnlyList of what {list.Item} needs.");
            return null;
        }

        return Completer(list.Item, item, spot, source) is { } items
            ? Make.New(typeof(ListCompleter<,>), [clr.Type, item.Type], type.IsNonNull, items)
            : null;
    }

    private object? RowsCompleter(SchemaType type, ListType list, ClrType clr, Spot spot, string source)
    {
        var row = clr.Type.GetGenericArguments()[0];
        if (list.Item.Nullable is not ObjectType o || run.ClrOf(o) != row)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} gives Rows<{ClrNames.Of(row)}>, but {type} is no list of the object type that class is bound to.");
            return null;
        }

        run.ReadAsColumns(o, spot);
        return Make.New(typeof(RowsCompleter<>), [row], type.IsNonNull, list.Item.IsNonNull, run.Later(o));
    }

    private object? ObjectCompleter(SchemaType type, ObjectType o, ClrType clr, Spot spot, string source)
    {
        // A type without a class is reported once, at the type.
        if (run.ClrOf(o) is not { } expected) return null;
        if (clr.Bare != expected)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} gives {clr}, but {o.Name} is bound to {ClrNames.Of(expected)}.{(clr.Item is null ? "" : $" The schema has no list here; write [{type}] if one is meant.")}");
            return null;
        }

        var plain = Make.New(typeof(ObjectCompleter<>), [expected], type.IsNonNull, run.Later(o));
        return clr.Type == expected ? plain : Make.New(typeof(NullableObjectCompleter<>), [expected], plain);
    }

    private object? AbstractCompleter(SchemaType type, CompositeType c, ClrType clr, Spot spot, string source)
    {
        if (!clr.Type.IsClass && !clr.Type.IsInterface)
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} gives {clr}, but {c.Name} needs a class or interface whose subclasses are its types.");
            return null;
        }

        var foreign = run.Schema.PossibleTypes(c).Where(o => run.ClrOf(o) is { } member && !clr.Type.IsAssignableFrom(member)).ToArray();
        // If the base is bound to the type itself, that is reported once, at the type.
        if (foreign.Length > 0 && !run.Code.Claims(c.Name, clr.Type))
        {
            Problems.Add(spot.Node, spot.Coordinate, $"{source} gives {clr}, but {string.Join(", ", foreign.Select(f => $"{ClrNames.Of(run.ClrOf(f)!)} ({f.Name})"))} of {c.Name} is none. Let it derive from {ClrNames.Of(clr.Type)}.");
            return null;
        }

        AbstractBinding.CheckSubclasses(run, c, clr.Type);
        return Make.New(typeof(AbstractCompleter<>), [clr.Type], type.IsNonNull, c, run.LaterSchema);
    }

    private static string Advice(NamedType type, ClrType clr)
    {
        if (clr.Item is not null) return $" The schema has no list here; write [{type}] if one is meant.";
        if (type.Name == "Int" && clr.Bare == typeof(long)) return " Int has 32 bits and long 64: use int, or a scalar of your own for larger numbers.";
        if (type.Name == "Float" && clr.Bare == typeof(decimal)) return " Float is binary and decimal exact: use a scalar of your own for exact numbers.";
        return type is ScalarType { Codecs.IsEmpty: false } scalar ? $" It is written from {string.Join(" or ", scalar.Codecs.Select(c => ClrNames.Of(c.ClrType)))}." : "";
    }
}

/// <summary>Where a disagreement is reported: the node in the SDL and its schema coordinate.</summary>
internal readonly record struct Spot(Node? Node, string Coordinate);

/// <summary>Generic classes made at binding, where reflection is still allowed.</summary>
internal static class Make
{
    public static object New(Type open, Type[] types, params object?[] arguments) => Activator.CreateInstance(open.MakeGenericType(types), arguments)!;
}
