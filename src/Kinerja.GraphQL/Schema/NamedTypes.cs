using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// A type with a name. The builder makes all of a schema's types first and links them afterwards (they refer to each other),
/// hence the internal setters; once <see cref="GraphSchema"/> exists nothing changes any more.
/// </summary>
public abstract class NamedType(string name) : SchemaType
{
    public string Name { get; } = name;

    public string? Description { get; internal set; }

    /// <summary>The definition and its extensions, in order; empty for what the engine itself defines.</summary>
    public ImmutableArray<TypeDefinitionNode> Nodes { get; internal set; } = [];

    /// <summary>The directives applied in the SDL, over the definition and all extensions.</summary>
    public IEnumerable<DirectiveNode> AppliedDirectives => Nodes.SelectMany(n => n.Directives);

    public override NamedType Named => this;

    public override string ToString() => Name;
}

public sealed class ScalarType(string name) : NamedType(name)
{
    public string? SpecifiedBy { get; internal set; }

    /// <summary>How values are read and written, one codec per .NET type; the first one judges input. Empty: not bound yet.</summary>
    public ImmutableArray<ScalarCodec> Codecs { get; internal set; } = [];
}

/// <summary>Objects, interfaces and unions: what has a selection set.</summary>
public abstract class CompositeType(string name) : NamedType(name);

/// <summary>Objects and interfaces: what has fields.</summary>
public abstract class FieldedType(string name) : CompositeType(name)
{
    public NamedList<FieldDefinition> Fields { get; internal set; } = NamedList<FieldDefinition>.Empty;

    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}

public sealed class ObjectType(string name) : FieldedType(name);

public sealed class InterfaceType(string name) : FieldedType(name);

public sealed class UnionType(string name) : CompositeType(name)
{
    public ImmutableArray<ObjectType> Members { get; internal set; } = [];
}

public sealed class EnumType(string name) : NamedType(name)
{
    public NamedList<EnumValueDefinition> Values { get; internal set; } = NamedList<EnumValueDefinition>.Empty;
}

public sealed class InputObjectType(string name) : NamedType(name)
{
    public NamedList<InputValueDefinition> Fields { get; internal set; } = NamedList<InputValueDefinition>.Empty;

    /// <summary>@oneOf: exactly one field is given, and it is not null.</summary>
    public bool IsOneOf { get; internal set; }
}
