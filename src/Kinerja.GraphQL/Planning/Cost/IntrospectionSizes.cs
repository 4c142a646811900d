using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// How long the lists of introspection are: the schema is known. Below "all types" each type stands once, so its lists are counted
/// by their average; reached in any other way the longest counts.
/// </summary>
internal sealed class IntrospectionSizes
{
    private readonly Dictionary<(string Type, string Field), Sizes> _sizes = [];

    public IntrospectionSizes(GraphSchema schema)
    {
        var fielded = schema.Types.OfType<FieldedType>().ToArray();
        var fields = fielded.SelectMany(t => t.Fields).ToArray();
        Once("__Schema", "types", schema.Types.Count);
        Once("__Schema", "directives", schema.Directives.Count);
        Add("__Type", "fields", schema.Types.Count, [.. fielded.Select(t => t.Fields.Count)]);
        Add("__Type", "interfaces", schema.Types.Count, [.. fielded.Select(t => t.Interfaces.Length)]);
        Add("__Type", "possibleTypes", schema.Types.Count, [.. schema.Types.OfType<CompositeType>().Where(t => t is not ObjectType).Select(t => schema.PossibleTypes(t).Length)]);
        Add("__Type", "enumValues", schema.Types.Count, [.. schema.Types.OfType<EnumType>().Select(t => t.Values.Count)]);
        Add("__Type", "inputFields", schema.Types.Count, [.. schema.Types.OfType<InputObjectType>().Select(t => t.Fields.Count)]);
        Add("__Field", "args", fields.Length, [.. fields.Select(f => f.Arguments.Count)]);
        Add("__Directive", "args", schema.Directives.Count, [.. schema.Directives.Select(d => d.Arguments.Count)]);
    }

    /// <param name="isOnce">Each parent stands once: the lists that lead here listed everything.</param>
    /// <param name="staysOnce">Whether each item then stands once too.</param>
    public long SizeOf(string type, string field, bool isOnce, out bool staysOnce)
    {
        staysOnce = false;
        if (!_sizes.TryGetValue((type, field), out var sizes)) return 1;
        staysOnce = isOnce && sizes.ListsAll;
        return isOnce ? sizes.Average : sizes.Longest;
    }

    private void Once(string type, string field, int count) => _sizes[(type, field)] = new Sizes(count, count, ListsAll: true);

    private void Add(string type, string field, int parents, int[] counts)
    {
        var average = parents == 0 ? 0 : (counts.Sum() + parents - 1) / parents;
        _sizes[(type, field)] = new Sizes(average, counts.DefaultIfEmpty().Max(), ListsAll: field is "fields");
    }

    private readonly record struct Sizes(long Average, long Longest, bool ListsAll);
}
