using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Literals have the type of the place where they stand. Variables inside them are judged by
/// <see cref="VariablesInAllowedPosition"/>.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Specification</see>.
/// </summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context), IEnter<ValueNode>
{
    public void Enter(ValueNode node)
    {
        if (Here.InputType is { } type) Check(node, type);
    }

    private void Check(ValueNode node, SchemaType type)
    {
        switch (type, node)
        {
            case (_, VariableNode):
                break;
            case (NonNullType, NullValueNode):
                Report($"'{type}' cannot be null. Give a value.", node);
                break;
            case (NonNullType nonNull, _):
                Check(node, nonNull.Inner);
                break;
            case (_, NullValueNode):
                break;
            case (ListType list, ListValueNode items):
                foreach (var item in items.Items) Check(item, list.Item);
                break;
            case (ListType list, _):
                // A single value stands for a list of one (specification, section 3.11).
                Check(node, list.Item);
                break;
            case (InputObjectType inputObject, ObjectValueNode fields):
                CheckFields(fields, inputObject);
                break;
            case (InputObjectType inputObject, _):
                Report($"'{inputObject}' takes an object in braces, not {Wording.Written(node)}.", node);
                break;
            case (EnumType enumType, _):
                CheckEnum(node, enumType);
                break;
            case (ScalarType scalar, _):
                if (!ScalarLiterals.Accepts(scalar, node)) Report($"'{scalar}' takes {ScalarLiterals.Expected(scalar)}, not {Wording.Written(node)}.", node);
                break;
        }
    }

    private void CheckFields(ObjectValueNode node, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields) given[field.Name.Value] = field;
        foreach (var definition in type.Fields)
        {
            if (given.TryGetValue(definition.Name, out var field)) Check(field.Value, definition.Type);
            else if (definition.IsRequired) Report($"Field '{definition.Name}' of type '{definition.Type}' is missing: '{type}' requires it.", node);
        }

        foreach (var field in node.Fields)
        {
            if (type.Fields.Contains(field.Name.Value)) continue;
            var suggestion = Context.Suggestions.For(field.Name.Value, type.Fields.Names);
            Report($"'{type}' has no field {Wording.Name(field.Name)}.{suggestion}", field);
        }

        if (type.IsOneOf) CheckOneOf(node, type);
    }

    private void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        // Unknown fields are reported already; they do not count as the one.
        var known = node.Fields.Where(f => type.Fields.Contains(f.Name.Value)).Take(2).ToArray();
        if (known is not [var only]) Report($"'{type}' takes exactly one of its fields.", node);
        else if (only.Value is NullValueNode) Report($"'{type}' takes exactly one of its fields, and that one cannot be null.", node);
    }

    private void CheckEnum(ValueNode node, EnumType type)
    {
        if (node is not EnumValueNode value)
        {
            Report($"'{type}' takes one of its values, written without quotes, not {Wording.Written(node)}.", node);
            return;
        }

        if (type.Values.Contains(value.Value)) return;
        Report($"'{type}' has no value {Wording.Name(value.Value)}.{Context.Suggestions.For(value.Value, type.Values.Names)}", node);
    }
}
