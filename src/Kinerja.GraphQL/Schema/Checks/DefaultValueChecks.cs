using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>
/// Whether a default value is a value of its type (specification, section 3.6.1). Literals are nested at most as deep as the
/// parser allows; the work is kept on a list all the same, so that no limit of this process depends on that one.
/// </summary>
internal static class DefaultValueChecks
{
    public static void Run(string coordinate, SchemaType type, ValueNode literal, SchemaProblems problems)
    {
        var open = new Stack<(SchemaType Type, ValueNode Literal)>([(type, literal)]);
        while (open.TryPop(out var next))
        {
            var (expected, value) = next;
            switch (expected, value)
            {
                case (NonNullType, NullValueNode):
                    Report($"null is not a value of {expected}");
                    break;
                case (NonNullType nonNull, _):
                    open.Push((nonNull.Inner, value));
                    break;
                case (_, NullValueNode):
                    break;
                case (ListType list, ListValueNode items):
                    foreach (var item in items.Items) open.Push((list.Item, item));
                    break;
                case (ListType list, _):
                    open.Push((list.Item, value));
                    break;
                case (InputObjectType input, ObjectValueNode fields):
                    CheckFields(input, fields);
                    break;
                case (InputObjectType, _):
                    Report($"{value} is not an object, which {expected} takes");
                    break;
                case (EnumType enumeration, _):
                    if (value is not EnumValueNode name || !enumeration.Values.Contains(name.Value))
                        Report($"{value} is not a value of {expected}, which has {string.Join(", ", enumeration.Values.Names)}");
                    break;
                case (ScalarType scalar, _):
                    if (!ScalarLiterals.Accepts(scalar, value)) Report($"{value} is not a value of {expected}");
                    break;
                default:
                    throw new UnreachableException();
            }

            void Report(string what) => problems.Add(coordinate, $"The default value is wrong: {what}.", value);
        }

        void CheckFields(InputObjectType input, ObjectValueNode value)
        {
            var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
            foreach (var field in value.Fields)
            {
                given[field.Name.Value] = field;
                if (!input.Fields.Contains(field.Name.Value))
                    problems.Add(coordinate, $"The default value is wrong: {input} has no field {field.Name.Value}{DidYouMean.Hint(field.Name.Value, input.Fields.Names)}.", field);
            }

            foreach (var field in input.Fields)
            {
                if (given.TryGetValue(field.Name, out var node))
                {
                    if (field.Type.IsInput) open.Push((field.Type, node.Value));
                }
                else if (field.IsRequired)
                    problems.Add(coordinate, $"The default value is wrong: {input} needs its field {field.Name}.", value);
            }

            if (!input.IsOneOf) return;
            var known = value.Fields.Where(f => input.Fields.Contains(f.Name.Value)).ToArray();
            if (known.Length != 1 || known[0].Value is NullValueNode)
                problems.Add(coordinate, $"The default value is wrong: {input} takes exactly one field, and not null.", value);
        }
    }
}
