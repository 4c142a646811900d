using System.Text;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>
/// Values as text that is equal exactly if the values are: fields of an object in one order, kinds told apart, strings
/// measured so that no content can look like structure. Each value is written once per document.
/// </summary>
internal sealed class ArgumentText
{
    private readonly Dictionary<ValueNode, string> _known = [];

    public string Of(ValueNode value)
    {
        if (_known.TryGetValue(value, out var text)) return text;
        var builder = new StringBuilder();
        Write(builder, value);
        return _known[value] = builder.ToString();
    }

    /// <summary>All arguments of a field in one text; null if a name is given twice, because then no field equals another.</summary>
    public string? Of(FieldNode field)
    {
        if (field.Arguments.IsEmpty) return "";
        var builder = new StringBuilder();
        string? previous = null;
        foreach (var argument in field.Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal))
        {
            if (argument.Name.Value == previous) return null;
            previous = argument.Name.Value;
            builder.Append(previous).Append(':').Append(Of(argument.Value)).Append(' ');
        }

        return builder.ToString();
    }

    /// <summary>Recursion along the text's own nesting, which the parser bounds.</summary>
    private static void Write(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode whole:
                text.Append('i').Append(whole.Value);
                break;
            case FloatValueNode number:
                text.Append('f').Append(number.Value);
                break;
            case StringValueNode content:
                text.Append(content.Block ? 'b' : 's').Append(content.Value.Length).Append('"').Append(content.Value);
                break;
            case BooleanValueNode flag:
                text.Append(flag.Value ? "+" : "-");
                break;
            case NullValueNode:
                text.Append('0');
                break;
            case EnumValueNode name:
                text.Append('e').Append(name.Value);
                break;
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(text, field.Value);
                    text.Append(' ');
                }

                text.Append('}');
                break;
        }
    }
}
