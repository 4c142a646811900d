using System.Globalization;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>Reads @cost and @listSize. Types of their values are checked with those of all directives; here is what they must mean.</summary>
internal sealed class PriceReader(GraphSchema schema, ProblemList problems)
{
    private readonly bool _readsCost = IsOurs(schema, problems, CostDirectives.Cost, ("weight", "Int!"));
    private readonly bool _readsListSize = IsOurs(schema, problems, CostDirectives.ListSize, ("assumed", "Int"), ("arguments", "[String!]"), ("sizedFields", "[String!]"));

    public long FieldWeight(string coordinate, FieldDefinition field)
    {
        var isObject = !field.Type.IsLeaf;
        if (!_readsCost || Find(field.Node?.Directives, CostDirectives.Cost) is not { } cost) return isObject ? 1 : 0;
        if (Weight(coordinate, cost) is not { } weight) return 1;
        if (!isObject || weight != 0) return weight;
        problems.Add(cost, coordinate, "@cost(weight:) is 0, but every object that is read counts at least 1. Give a larger number or leave the directive out.");
        return 1;
    }

    public long InputWeight(string coordinate, InputValueDefinition input) =>
        _readsCost && Find(input.Node?.Directives, CostDirectives.Cost) is { } cost ? Weight(coordinate, cost) ?? 0 : 0;

    public (long? Assumed, ImmutableArray<ImmutableArray<string>> Arguments, ImmutableArray<string> SizedFields) ListSize(string coordinate, FieldDefinition field)
    {
        if (!_readsListSize || Find(field.Node?.Directives, CostDirectives.ListSize) is not { } size) return (null, [], []);
        if (field.Type.Nullable is not ListType && !Fields(field).Any(f => f.Type.Nullable is ListType))
            problems.Add(size, coordinate, "@listSize stands here, but the field gives neither a list nor an object with lists. Take it away.");
        var assumed = Value(size, "assumed") is { } number ? Number(coordinate, number, "@listSize(assumed:)") : null;
        return (assumed, [.. Texts(size, "arguments").Select(p => Path(coordinate, field, p))], [.. Texts(size, "sizedFields").Select(f => SizedField(coordinate, field, f))]);
    }

    /// <summary>A schema may have a directive of that name that means something else; then nothing can be read from it, and somebody should know.</summary>
    private static bool IsOurs(GraphSchema schema, ProblemList problems, string name, params (string Name, string Type)[] arguments)
    {
        if (schema.Directives.Find(name) is not { } directive) return false;
        if (Array.TrueForAll(arguments, a => directive.Arguments.Find(a.Name)?.Type.ToString() == a.Type)) return true;
        problems.Add(directive.Node, $"@{name}", $"The engine reads costs from @{name}, but this definition has other arguments: {string.Join(", ", arguments.Select(a => $"{a.Name}: {a.Type}"))} are expected. Copy it from CostDirectives.Sdl.");
        return false;
    }

    private static DirectiveNode? Find(IEnumerable<DirectiveNode>? directives, string name) => directives?.FirstOrDefault(d => d.Name.Value == name);

    private static ValueNode? Value(DirectiveNode directive, string argument) => directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;

    private static NamedList<FieldDefinition> Fields(FieldDefinition field) => (field.Type.Named as FieldedType)?.Fields ?? NamedList<FieldDefinition>.Empty;

    private long? Weight(string coordinate, DirectiveNode cost) => Value(cost, "weight") is { } weight ? Number(coordinate, weight, "@cost(weight:)") : null;

    /// <summary>Null where something is wrong that has been reported.</summary>
    private long? Number(string coordinate, ValueNode value, string what)
    {
        // Another kind of value is reported as not fitting the directive's definition.
        if (value is not IntValueNode node || !long.TryParse(node.Value, CultureInfo.InvariantCulture, out var number)) return null;
        if (number >= 0) return number;
        problems.Add(value, coordinate, $"{what} is {number}. It must be 0 or more.");
        return null;
    }

    private static IEnumerable<StringValueNode> Texts(DirectiveNode directive, string argument) => Value(directive, argument) switch
    {
        StringValueNode one => [one],
        ListValueNode list => list.Items.OfType<StringValueNode>(),
        _ => [],
    };

    private ImmutableArray<string> Path(string coordinate, FieldDefinition field, StringValueNode path)
    {
        var names = path.Value.Split('.');
        var known = field.Arguments;
        foreach (var name in names)
        {
            if (known.Find(name) is not { } input)
            {
                problems.Add(path, coordinate, $"@listSize names the argument \"{path.Value}\", but there is no '{name}'.{ProblemList.Suggest(name, known.Names)}");
                break;
            }

            known = (input.Type.Named as InputObjectType)?.Fields ?? NamedList<InputValueDefinition>.Empty;
        }

        return [.. names];
    }

    private string SizedField(string coordinate, FieldDefinition field, StringValueNode name)
    {
        if (field.Type.Nullable is ListType)
            problems.Add(name, coordinate, "@listSize(sizedFields:) is for a field that gives one object with lists; this one is a list itself. Leave sizedFields out.");
        else if (!Fields(field).Any(f => f.Name == name.Value && f.Type.Nullable is ListType))
            problems.Add(name, coordinate, $"@listSize names the field \"{name.Value}\", but {field.Type.Named} has no list of that name.{ProblemList.Suggest(name.Value, Fields(field).Where(f => f.Type.Nullable is ListType).Select(f => f.Name))}");
        return name.Value;
    }
}
