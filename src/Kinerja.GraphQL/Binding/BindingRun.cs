using System.Reflection;
using Kinerja.GraphQL.Introspection;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>One binding of one schema: goes through types and fields in the order of the SDL and collects what does not fit.</summary>
internal sealed class BindingRun
{
    private readonly BindingOptions _options;
    private readonly Dictionary<ObjectType, BoundObject> _objects = [];
    private readonly HashSet<ObjectType> _readAsColumns = [];
    private BoundSchema? _bound;

    public BindingRun(GraphSchema schema, BindingOptions options)
    {
        (Schema, _options) = (schema, options);
        Code = new CodeModel([.. options.Types, .. IntrospectionTypes.All]);
        Enums = new EnumBinding(this);
        Outputs = new OutputBinding(this);
        Inputs = new InputBinding(this);
        Methods = new MethodBinding(this);
        Loaders = new LoaderBinding(this);
    }

    public GraphSchema Schema { get; }

    public CodeModel Code { get; }

    public ProblemList Problems { get; } = new();

    public EnumBinding Enums { get; }

    public OutputBinding Outputs { get; }

    public InputBinding Inputs { get; }

    public MethodBinding Methods { get; }

    public LoaderBinding Loaders { get; }

    public string? ErrorInterface => _options.ErrorInterface;

    /// <summary>The bound schema, once there is one: completers ask for it when they run.</summary>
    public Func<BoundSchema> LaterSchema => () => _bound!;

    public BoundSchema Bind()
    {
        Code.Check(Schema, Problems);
        foreach (var scalar in Schema.Types.OfType<ScalarType>())
            if (scalar.Codecs.IsEmpty) Problems.Add(scalar.Nodes.FirstOrDefault(), scalar.Name, "This scalar has no codec, so its values can be neither read nor written. Add a ScalarCodec for it.");

        foreach (var codec in Schema.IdleCodecs)
            Problems.Add(null, codec.Scalar, $"{ClrNames.Of(codec.GetType())} is the codec of this scalar, but the schema has none of that name.{ProblemList.Suggest(codec.Scalar, Schema.Types.OfType<ScalarType>().Select(s => s.Name))}");
        DirectiveBinding.Check(this);
        foreach (var type in Schema.Types.OfType<ObjectType>())
            if (ClassFor(type) is { } clr) _objects[type] = NewObject(type, clr);

        AbstractBinding.Check(this);
        foreach (var e in Schema.Types.OfType<EnumType>())
            if (Code.Types.TryGetValue(e.Name, out var clr) && clr[0].IsEnum) Enums.CodecOf(e, clr[0]);

        foreach (var bound in _objects.Values)
        {
            FieldBinding.Bind(this, bound);
            bound.Guards = GuardsOf(bound);
        }

        CheckColumns();
        return _bound = new BoundSchema(Schema, _objects.Values, Prices());
    }

    /// <summary>Binds what answers questions about the schema, and no field of the schema itself.</summary>
    public BoundSchema BindIntrospection()
    {
        foreach (var type in Schema.Types.OfType<ObjectType>())
            if (Code.Types.TryGetValue(type.Name, out var clr)) _objects[type] = NewObject(type, clr[0]);
        foreach (var bound in _objects.Values) FieldBinding.Bind(this, bound);

        var query = NewObject(Schema.Query!, typeof(None));
        FieldBinding.BindMeta(this, query);
        _objects[Schema.Query!] = query;
        return _bound = new BoundSchema(Schema, _objects.Values, Prices());
    }

    public bool IsRoot(ObjectType type) => type == Schema.Query || type == Schema.Mutation || type == Schema.Subscription;

    /// <summary>The class behind an object type; null if there is none (reported at the type).</summary>
    public Type? ClrOf(ObjectType type) => _objects.GetValueOrDefault(type)?.ClrType;

    /// <summary>The bound object, for completers: they run long after everything is bound.</summary>
    public Func<BoundObject> Later(ObjectType type) => () => _objects[type];

    public BoundObject? ObjectOf(Type clr) => _objects.Values.FirstOrDefault(o => o.ClrType == clr);

    /// <summary>A number or a text is never a service, whatever a container would say.</summary>
    public bool IsService(Type type) => !type.IsValueType && type != typeof(string) && (_options.IsService?.Invoke(type) ?? true);

    /// <summary>Some field gives Rows of the type: its plain fields must be leaves that a column can hold.</summary>
    public void ReadAsColumns(ObjectType type, Spot spot)
    {
        if (spot.Node is not null) _readAsColumns.Add(type);
    }

    private Type? ClassFor(ObjectType type)
    {
        if (Code.Types.TryGetValue(type.Name, out var clr)) return clr[0];
        if (IsRoot(type)) return typeof(None);
        Problems.Add(type.Nodes.FirstOrDefault(), type.Name, $"No class is bound to this type: put [GraphType(\"{type.Name}\")] on one.{ProblemList.Suggest(type.Name, Code.Types.Keys)}");
        return null;
    }

    /// <summary>What guards an interface or union guards every type of it, wherever its values stand.</summary>
    private ImmutableArray<BoundGuard> GuardsOf(BoundObject bound)
    {
        var types = Schema.Types.OfType<CompositeType>().Where(t => t == bound.Type || Schema.IsMember(t, bound.Type));
        return [.. types.Select(t => Methods.Guard(t.Name, bound, t.Nodes.FirstOrDefault())).OfType<BoundGuard>()];
    }

    private PriceList Prices() => new(Schema, new PriceReader(Schema, Problems));

    private static BoundObject NewObject(ObjectType type, Type clr)
    {
        var members = clr.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
            .Select((p, i) => new Member(i, p));
        return (BoundObject)Make.New(typeof(BoundObject<>), [clr], type, (IReadOnlyList<Member>)[.. members]);
    }

    private void CheckColumns()
    {
        foreach (var type in _readAsColumns)
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.Nullable is ScalarType or EnumType || FieldBinding.Serving(this, type, field) is not null) continue;
                Problems.Add(field.Node, $"{type.Name}.{field.Name}", $"{type.Name} is read as columns (Rows), and no column holds {field.Type}. Serve this field with a method.");
            }
        }
    }
}
