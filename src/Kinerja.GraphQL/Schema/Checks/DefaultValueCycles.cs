using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>
/// A default value of an input field must not need itself: "input A { b: A = {} }" would go on for ever when the default
/// is filled in (specification, section 3.10, InputObjectDefaultValueHasCycle).
/// </summary>
internal sealed class DefaultValueCycles
{
    private readonly SchemaProblems _problems;
    private readonly HashSet<InputValueDefinition> _visited = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> _path = [];
    private readonly Dictionary<InputValueDefinition, int> _positions = [];

    private DefaultValueCycles(SchemaProblems problems) => _problems = problems;

    public static void Run(LinkedSchema linked, SchemaProblems problems)
    {
        var cycles = new DefaultValueCycles(problems);
        foreach (var type in linked.Schema.Types.OfType<InputObjectType>()) DepthFirst.Run(() => cycles.WithoutAnyField(type));
    }

    private IEnumerable<Step> WithoutAnyField(InputObjectType type) =>
        from field in type.Fields
        where field.Type.Named is InputObjectType
        select (Step)(() => Field(type, field));

    private IEnumerable<Step> Literal(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items) yield return () => Literal(type, item);
        }

        if (value is not ObjectValueNode literal) yield break;
        var given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var field in literal.Fields) given[field.Name.Value] = field.Value;
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType inner) continue;
            if (given.TryGetValue(field.Name, out var fieldValue)) yield return () => Literal(inner, fieldValue);
            else yield return () => Field(type, field);
        }
    }

    private IEnumerable<Step> Field(InputObjectType type, InputValueDefinition field)
    {
        if (field.DefaultValue is not { } literal) yield break;
        var coordinate = Coordinates.Member(type.Name, field.Name);
        if (_positions.TryGetValue(field, out var position))
        {
            var members = _path[position..];
            var path = string.Join(", ", members.Select(m => m.Coordinate));
            _problems.Add(coordinate, $"The default value needs itself through {path}: give one of these fields null or a value.", members.Select(m => m.Field.Node?.DefaultValue));
            yield break;
        }

        if (!_visited.Add(field)) yield break;
        _positions[field] = _path.Count;
        _path.Add((coordinate, field));
        yield return () => Literal((InputObjectType)field.Type.Named, literal);
        _path.RemoveAt(_path.Count - 1);
        _positions.Remove(field);
    }
}
