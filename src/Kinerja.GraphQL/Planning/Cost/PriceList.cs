using System.Collections.Concurrent;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>The prices of one schema. Made at the start, with whatever is wrong in them.</summary>
internal sealed class PriceList
{
    private static readonly string[] UsualSizeArguments = ["first", "last"];
    private static readonly string[] UsualSizedFields = ["edges", "nodes"];

    private readonly GraphSchema _schema;
    private readonly PriceReader _reader;
    private readonly MetaFields _fields;
    private readonly HashSet<InputObjectType> _pricedInputs;
    private readonly Dictionary<InputValueDefinition, long> _inputWeights = [];
    private readonly ConcurrentDictionary<(CompositeType, string), ImmutableArray<FieldPrice>> _prices = [];

    public PriceList(GraphSchema schema, PriceReader reader)
    {
        (_schema, _reader, _fields) = (schema, reader, new MetaFields(schema));
        Introspection = new IntrospectionSizes(schema);
        _pricedInputs = FindPricedInputs();
        // Read once here, so that every mistake shows at the start.
        foreach (var type in schema.Types.OfType<FieldedType>().Where(t => !BuiltIn.IsType(t.Name)))
            foreach (var field in type.Fields) Of(type, field.Name);
    }

    public IntrospectionSizes Introspection { get; }

    public FieldDefinition Definition(CompositeType parent, string field) => _fields.Find(parent, field)!;

    /// <summary>
    /// The prices a field can have where the document knows its parent as this type: its own and, of an interface's field, those of
    /// the types that implement it. Equal ones are listed once.
    /// </summary>
    public ImmutableArray<FieldPrice> Of(CompositeType parent, string field) =>
        _prices.TryGetValue((parent, field), out var known) ? known : _prices.GetOrAdd((parent, field), key => Find(key.Item1, key.Item2));

    /// <summary>What the arguments of a field cost with these values, which are coerced: recursion is as deep as they are.</summary>
    public long PriceOf(InputPrice input, object? value) => value is null ? 0 : PriceOf(input.Definition.Type, input.Weight, value);

    private long PriceOf(SchemaType type, long weight, object? value)
    {
        if (value is object?[] items)
        {
            var item = type.Nullable is ListType list ? list.Item : type;
            var sum = items.Length == 0 ? weight : 0L;
            foreach (var one in items) sum = Saturating.Add(sum, PriceOf(item, weight, one));
            return sum;
        }

        if (value is not InputObject fields || type.Named is not InputObjectType input || !_pricedInputs.Contains(input)) return value is null ? 0 : weight;
        var total = weight;
        foreach (var field in input.Fields)
            if (fields.TryGet(field.Name, out var given) && given is not null) total = Saturating.Add(total, PriceOf(field.Type, _inputWeights.GetValueOrDefault(field), given));
        return total;
    }

    private ImmutableArray<FieldPrice> Find(CompositeType parent, string field)
    {
        var own = Read(parent, _fields.Find(parent, field)!);
        if (parent is not InterfaceType || field == "__typename") return [own];
        var all = _schema.PossibleTypes(parent).Select(t => Of(t, field)[0]).Prepend(own);
        return [.. all.DistinctBy(p => p.Fingerprint)];
    }

    private FieldPrice Read(CompositeType parent, FieldDefinition field)
    {
        var coordinate = Coordinates.Member(parent.Name, field.Name);
        var size = _reader.ListSize(coordinate, field);
        var depth = ListDepth(field.Type);
        return new FieldPrice(field)
        {
            Weight = _reader.FieldWeight(coordinate, field),
            ListDepth = depth,
            Assumed = size.Assumed,
            SizeArguments = [.. UsualSizeArguments.Where(a => field.Arguments.Contains(a)).Select(a => ImmutableArray.Create(a)), .. size.Arguments],
            SizedFields = size.SizedFields.IsEmpty ? [.. UsualSizedFields] : size.SizedFields,
            Arguments = [.. field.Arguments.Select(a => new InputPrice(a, _reader.InputWeight(Coordinates.Argument(coordinate, a.Name), a))).Where(a => a.Weight > 0 || (a.Definition.Type.Named is InputObjectType t && _pricedInputs.Contains(t)))],
        };
    }

    /// <summary>Input types with a weight anywhere inside, found from the inside out: they may contain each other.</summary>
    private HashSet<InputObjectType> FindPricedInputs()
    {
        var users = new Dictionary<InputObjectType, List<InputObjectType>>();
        var open = new Stack<InputObjectType>();
        foreach (var input in _schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in input.Fields)
            {
                var weight = _reader.InputWeight(Coordinates.Member(input.Name, field.Name), field);
                if (weight > 0)
                {
                    _inputWeights[field] = weight;
                    open.Push(input);
                }

                if (field.Type.Named is not InputObjectType inner) continue;
                if (!users.TryGetValue(inner, out var list)) users.Add(inner, list = []);
                list.Add(input);
            }
        }

        var priced = new HashSet<InputObjectType>();
        while (open.TryPop(out var input))
        {
            if (!priced.Add(input)) continue;
            foreach (var user in users.GetValueOrDefault(input) ?? []) open.Push(user);
        }

        return priced;
    }

    private static int ListDepth(SchemaType type)
    {
        var depth = 0;
        for (var at = type.Nullable; at is ListType list; at = list.Item.Nullable) depth++;
        return depth;
    }
}
