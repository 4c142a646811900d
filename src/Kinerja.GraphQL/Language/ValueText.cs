using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>Values without members as source text.</summary>
internal static class ValueText
{
    private const int LongestOnOneLine = 70;

    public static string OfLeaf(ValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { Block: true } text => OfBlockString(text.Value),
        StringValueNode text => OfString(text.Value),
        BooleanValueNode choice => choice.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode choice => choice.Value,
        _ => throw new UnreachableException($"{value.GetType().Name} has members."),
    };

    /// <summary>In double quotes; only what cannot stand there, and control characters, are escaped.</summary>
    public static string OfString(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    break;
                default: text.Append(character); break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>
    /// In triple quotes. Several lines, and a long one, stand between the lines of the quotes; so does a text whose end would touch
    /// them with a quote or a backslash.
    /// </summary>
    public static string OfBlockString(string value)
    {
        var content = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var isOneLine = value.AsSpan().IndexOfAny('\n', '\r') < 0;
        var spread = !isOneLine || value.Length > LongestOnOneLine || value is [.., '"' or '\\'];

        // A single line that begins with white space keeps it only while it stands right behind the quotes.
        var startsAtQuotes = isOneLine && value is [' ' or '\t', ..];
        return $"\"\"\"{(spread && !startsAtQuotes ? "\n" : "")}{content}{(spread ? "\n" : "")}\"\"\"";
    }
}
