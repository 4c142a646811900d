using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Coercion;

/// <summary>Literals of a document, with variables inside, to coerced values. Recursion is bounded by the parser's nesting limit.</summary>
internal static class Literals
{
    public static bool TryCoerce(ValueNode literal, SchemaType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            if (!variables.TryGet(variable.Name.Value, out value)) return false;
            return value is not null || !type.IsNonNull;
        }

        if (literal is NullValueNode) return !type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType e => TryCoerceEnum(literal, e, out value),
            // Codecs read plain literals only; a variable inside a list or object of a custom scalar is refused by them.
            ScalarType scalar => scalar.Codecs[0].TryReadBoxed(literal, out value),
            _ => false,
        };
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, type.Item, variables, out var single)) return false;
            value = new[] { single };
            return true;
        }

        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            // A variable without a value is null in a list, unless the list has no room for null.
            if (list.Items[i] is VariableNode v && !variables.Has(v.Name.Value))
            {
                if (type.Item.IsNonNull) return false;
                continue;
            }

            if (!TryCoerce(list.Items[i], type.Item, variables, out items[i])) return false;
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node) return false;
        var result = new InputObject();
        foreach (var given in node.Fields)
            if (!type.Fields.Contains(given.Name.Value)) return false;

        foreach (var field in type.Fields)
        {
            var given = FindField(node, field.Name);
            if (given is null || (given.Value is VariableNode v && !variables.Has(v.Name.Value)))
            {
                if (!Inputs.TryFillIn(result, field)) return false;
                continue;
            }

            if (!TryCoerce(given.Value, field.Type, variables, out var coerced)) return false;
            result[field.Name] = coerced;
        }

        if (type.IsOneOf && !OneOf.Holds(result, node.Fields.Length)) return false;
        value = result;
        return true;
    }

    private static ObjectFieldNode? FindField(ObjectValueNode node, string name)
    {
        foreach (var field in node.Fields)
            if (field.Name.Value == name) return field;
        return null;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        var known = literal is EnumValueNode node && type.Values.Contains(node.Value);
        value = known ? new EnumInput(((EnumValueNode)literal).Value) : null;
        return known;
    }
}

/// <summary>@oneOf: exactly one field, and not null (specification, section 3.10.1).</summary>
internal static class OneOf
{
    public static bool Holds(InputObject value, int given)
    {
        if (given != 1 || value.Count != 1) return false;
        return value.Single is not null;
    }
}
