using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Coercion;

/// <summary>
/// JSON variables to coerced values (specification, "Coercing Variable Values"). All faults are collected, each with the place
/// inside the variable. Recursion is bounded by the depth of the JSON, which its reader limits.
/// </summary>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;

    private readonly List<GraphQLError> _errors = [];
    private VariableDefinitionNode _definition = null!;

    public static bool TryCoerce(
        GraphSchema schema, OperationDefinitionNode operation, JsonElement variables, out VariableValues values, out ImmutableArray<GraphQLError> errors)
    {
        var coercion = new VariableCoercion();
        values = operation.VariableDefinitions.IsEmpty ? VariableValues.None : coercion.Coerce(schema, operation, variables);
        errors = [.. coercion._errors];
        return errors.IsEmpty;
    }

    private VariableValues Coerce(GraphSchema schema, OperationDefinitionNode operation, JsonElement variables)
    {
        var values = new VariableValues();
        if (!TryIndex(variables, out var given))
        {
            _errors.Add(new GraphQLError("The variables have a name with half a surrogate pair, which is no character.", ErrorCodes.BadVariable));
            return values;
        }

        foreach (var definition in operation.VariableDefinitions)
        {
            _definition = definition;
            var name = definition.Variable.Name.Value;
            // The document is validated: the type exists and is an input type.
            var type = schema.TypeOf(definition.Type)!;
            if (given.TryGetValue(name, out var json))
                values.Add(name, Read(json, type, $"${name}"));
            else if (definition.DefaultValue is { } literal)
                values.Add(name, Literals.TryCoerce(literal, type, VariableValues.None, out var value) ? value : null);
            else if (type.IsNonNull)
                Refuse($"${name}", $"needs a value of type {type}, but the request gives none. Add it to \"variables\".");
            if (_errors.Count >= MaxErrors) break;
        }

        return values;
    }

    /// <summary>The given values by name, the last of equal names; looking each up in the JSON would be quadratic.</summary>
    private static bool TryIndex(JsonElement variables, out Dictionary<string, JsonElement> index)
    {
        index = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (variables.ValueKind != JsonValueKind.Object) return true;
        foreach (var property in variables.EnumerateObject())
        {
            if (!BuiltInCodecs.TryGetName(property, out var name)) return false;
            index[name] = property.Value;
        }

        return true;
    }

    private object? Read(JsonElement json, SchemaType type, string place)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return type.IsNonNull ? Refuse(place, $"must not be null: its type is {type}.") : null;

        switch (type.Nullable)
        {
            case ListType list:
                return ReadList(json, list, place);
            case InputObjectType input:
                return ReadObject(json, input, place);
            case EnumType e:
                var known = BuiltInCodecs.TryGetText(json, out var name) && e.Values.Contains(name);
                return known ? new EnumInput(name) : Refuse(place, $"is {Excerpt(json)}, which is no value of {e.Name}. It takes {string.Join(", ", e.Values.Names.Take(10))}.");
            case ScalarType scalar:
                return scalar.Codecs[0].TryReadBoxed(json, out var value) ? value : Refuse(place, $"is {Excerpt(json)}, but {scalar.Name} takes {scalar.Codecs[0].Expected}.");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private object?[] ReadList(JsonElement json, ListType type, string place)
    {
        if (json.ValueKind != JsonValueKind.Array) return [Read(json, type.Item, place)];
        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[i] = Read(item, type.Item, $"{place}[{i}]");
            i++;
            if (_errors.Count >= MaxErrors) break;
        }

        return items;
    }

    private object? ReadObject(JsonElement json, InputObjectType type, string place)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse(place, $"is {Excerpt(json)}, but {type.Name} takes an object.");
        var result = new InputObject();
        var given = 0;
        foreach (var property in json.EnumerateObject())
        {
            given++;
            if (!BuiltInCodecs.TryGetName(property, out var name)) Refuse(place, "has a field whose name has half a surrogate pair, which is no character.");
            else if (!type.Fields.TryFind(name, out var field)) Refuse(place, $"has a field {Excerpt(name)}, which {type.Name} does not know.");
            else result[field.Name] = Read(property.Value, field.Type, $"{place}.{field.Name}");
            if (_errors.Count >= MaxErrors) return result;
        }

        foreach (var field in type.Fields)
        {
            if (!result.Has(field.Name) && !Inputs.TryFillIn(result, field))
                Refuse($"{place}.{field.Name}", $"needs a value of type {field.Type}, but none is given.");
        }

        if (type.IsOneOf && _errors.Count == 0 && !OneOf.Holds(result, given))
            Refuse(place, $"must have exactly one field, and that not null: {type.Name} is a choice.");
        return result;
    }

    private object? Refuse(string place, string message)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new GraphQLError($"Variable {place} {message}", ErrorCodes.BadVariable) { Locations = [_definition.Location] });
        return null;
    }

    private static string Excerpt(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => BuiltInCodecs.TryGetText(json, out var text) ? Excerpt(text) : "a text with half a surrogate pair",
        _ => Shorten(json.GetRawText()),
    };

    private static string Excerpt(string text) => $"\"{Shorten(text)}\"";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
