using System.Diagnostics.CodeAnalysis;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// The type system of one service: frozen, valid, and the same for every request. Made by <see cref="SchemaBuilder"/>.
/// The introspection types and the specified scalars and directives are part of it.
/// </summary>
public sealed class GraphSchema
{
    private readonly Dictionary<CompositeType, ImmutableArray<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<CompositeType, HashSet<FieldedType>> _subTypes = [];

    internal GraphSchema(
        NamedList<NamedType> types,
        NamedList<DirectiveDefinition> directives,
        ObjectType? query,
        ObjectType? mutation,
        ObjectType? subscription,
        string? description,
        ImmutableArray<SchemaDefinitionNode> nodes)
    {
        (Types, Directives, Query, Mutation, Subscription, Description, Nodes) = (types, directives, query, mutation, subscription, description, nodes);
        foreach (var union in types.OfType<UnionType>())
        {
            _possibleTypes[union] = union.Members;
            _subTypes[union] = [.. union.Members];
        }

        var implementers = types.OfType<InterfaceType>().ToDictionary(i => i, _ => new List<FieldedType>());
        foreach (var type in types.OfType<FieldedType>())
        {
            foreach (var abstraction in type.Interfaces) implementers[abstraction].Add(type);
        }

        foreach (var (abstraction, members) in implementers)
        {
            _possibleTypes[abstraction] = [.. members.OfType<ObjectType>()];
            _subTypes[abstraction] = [.. members];
        }
    }

    /// <summary>All named types, in SDL order, then the built-in ones.</summary>
    public NamedList<NamedType> Types { get; }

    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary>Null only while a schema is being validated: one without a query type is refused.</summary>
    public ObjectType? Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    public string? Description { get; }

    /// <summary>The schema definition and its extensions; empty if the root types have their usual names.</summary>
    public ImmutableArray<SchemaDefinitionNode> Nodes { get; }

    /// <summary>Codecs given for scalars that the schema does not define: binding reports them.</summary>
    internal ImmutableArray<ScalarCodec> IdleCodecs { get; init; } = [];

    public NamedType? FindType(string name) => Types.Find(name);

    public bool TryFindType(string name, [NotNullWhen(true)] out NamedType? type) => Types.TryFind(name, out type);

    /// <summary>
    /// The type that is written at a variable, a type condition or in the SDL; null if its name is not in the schema.
    /// A written type may be wrapped as deep as the parser's limits allow, so this walks and does not recurse.
    /// </summary>
    public SchemaType? TypeOf(TypeNode node) => TypeReferences.Resolve(node, FindType);

    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The object types a value of this type may have; an object type's only possibility is itself.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(CompositeType type) => type is ObjectType o ? [o] : _possibleTypes[type];

    /// <summary>Whether an object or interface belongs to an abstract type.</summary>
    public bool IsMember(CompositeType abstractType, FieldedType type) =>
        _subTypes.TryGetValue(abstractType, out var members) && members.Contains(type);

    /// <summary>Whether every value of <paramref name="type"/> is also one of <paramref name="super"/> (specification, IsSubType).</summary>
    public bool IsSubType(SchemaType type, SchemaType super) => (type, super) switch
    {
        _ when SchemaType.Same(type, super) => true,
        (NonNullType t, NonNullType s) => IsSubType(t.Inner, s.Inner),
        (NonNullType t, _) => IsSubType(t.Inner, super),
        (_, NonNullType) => false,
        (ListType t, ListType s) => IsSubType(t.Item, s.Item),
        (ListType, _) or (_, ListType) => false,
        (FieldedType t, CompositeType s) => IsMember(s, t),
        _ => false,
    };

    /// <summary>Whether some object type belongs to both.</summary>
    public bool Overlap(CompositeType a, CompositeType b)
    {
        if (ReferenceEquals(a, b)) return true;
        var ofB = PossibleTypes(b);
        return PossibleTypes(a).Any(t => ofB.Contains(t));
    }
}
