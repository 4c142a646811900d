namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>
/// An input object must have a value that can be written down: "input A { a: A! }" has none (specification, section 3.10).
/// First a work list finds the types that have one, from the innermost outwards; what remains is walked to name the circles.
/// </summary>
internal sealed class InputObjectCycles
{
    private readonly SchemaProblems _problems;
    private readonly Dictionary<InputObjectType, Node> _nodes = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> _path = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];

    private InputObjectCycles(SchemaProblems problems) => _problems = problems;

    public static void Run(LinkedSchema linked, SchemaProblems problems)
    {
        var cycles = new InputObjectCycles(problems);
        var types = linked.Schema.Types.OfType<InputObjectType>().ToArray();
        foreach (var type in types) cycles._nodes[type] = new Node(type);
        cycles.FindFinite();
        foreach (var node in cycles._nodes.Values.Where(n => !n.IsFinite)) DepthFirst.Run(() => cycles.Circles(node));
    }

    private void FindFinite()
    {
        var finite = new Stack<Node>();
        foreach (var node in _nodes.Values)
        {
            foreach (var (_, target) in node.Targets) _nodes[target].Dependents.Add(node);
            if (node.NeedsNothing) MarkFinite(node);
        }

        while (finite.TryPop(out var known))
        {
            foreach (var dependent in known.Dependents)
            {
                dependent.Open--;
                if (dependent.Open == 0 || dependent.Type.IsOneOf) MarkFinite(dependent);
            }
        }

        void MarkFinite(Node node)
        {
            if (node.IsFinite) return;
            node.IsFinite = true;
            finite.Push(node);
        }
    }

    private IEnumerable<Step> Circles(Node node)
    {
        if (!_visited.Add(node.Type)) yield break;
        _positions[node.Type] = _path.Count;
        foreach (var (field, target) in node.Targets)
        {
            if (_nodes[target].IsFinite) continue;
            _path.Add((Coordinates.Member(node.Type.Name, field.Name), field));
            if (_positions.TryGetValue(target, out var position)) Report(target, _path[position..]);
            else yield return () => Circles(_nodes[target]);
            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(node.Type);
    }

    private void Report(InputObjectType type, List<(string Coordinate, InputValueDefinition Field)> circle)
    {
        var path = string.Join(", ", circle.Select(m => m.Coordinate));
        _problems.Add(type.Name, $"No value of {type.Name} could ever be complete, because it needs itself through {path}: make one of these fields nullable.", circle.Select(m => m.Field.Node));
    }

    private sealed class Node
    {
        public Node(InputObjectType type)
        {
            Type = type;
            Targets =
            [
                .. from field in type.Fields
                   let target = (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.Inner) as InputObjectType
                   where target is not null
                   select (field, target),
            ];
            Open = Targets.Length;
            NeedsNothing = type.IsOneOf ? type.Fields.Count == 0 || Targets.Length < type.Fields.Count : Targets.IsEmpty;
        }

        public InputObjectType Type { get; }

        /// <summary>The fields that any value must give, or one of them for @oneOf, as far as they are input objects.</summary>
        public ImmutableArray<(InputValueDefinition Field, InputObjectType Target)> Targets { get; }

        public List<Node> Dependents { get; } = [];

        public bool NeedsNothing { get; }

        /// <summary>How many targets are not yet known to have a value.</summary>
        public int Open { get; set; }

        public bool IsFinite { get; set; }
    }
}
