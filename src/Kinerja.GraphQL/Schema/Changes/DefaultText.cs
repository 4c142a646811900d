using System.Text;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>A default value as a text that is equal for equal values: the order of an object's fields does not count.</summary>
internal static class DefaultText
{
    public static string? Of(InputValueDefinition value)
    {
        if (value.DefaultValue is not { } literal) return null;
        var text = new StringBuilder();
        var open = new Stack<object>([literal]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case string punctuation:
                    text.Append(punctuation);
                    break;
                case ListValueNode list:
                    PushAll("[", list.Items.Select(i => ("", i)), "]");
                    break;
                case ObjectValueNode fields:
                    PushAll("{", fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(f => ($"{f.Name.Value}: ", f.Value)), "}");
                    break;
                default:
                    text.Append(Printer.Print((Node)next));
                    break;
            }
        }

        return text.ToString();

        // What is pushed last is written first.
        void PushAll(string begin, IEnumerable<(string Label, ValueNode Value)> items, string end)
        {
            var parts = items.ToArray();
            open.Push(end);
            for (var i = parts.Length - 1; i >= 0; i--)
            {
                open.Push(parts[i].Value);
                open.Push(i == 0 ? parts[i].Label : $", {parts[i].Label}");
            }

            open.Push(begin);
        }
    }
}
