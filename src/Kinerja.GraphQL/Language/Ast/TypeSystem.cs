namespace Kinerja.GraphQL.Language.Ast;

/// <summary>
/// A definition of the type system, or an extension of one: the two have the same parts, so one class serves both and
/// <see cref="IsExtension"/> tells them apart. An extension never has a description.
/// </summary>
public abstract class TypeSystemDefinitionNode(
    SourceSpan span, StringValueNode? description, bool isExtension, ImmutableArray<DirectiveNode> directives) : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public bool IsExtension { get; } = isExtension;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

public sealed class SchemaDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes) : TypeSystemDefinitionNode(span, description, isExtension, directives)
{
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

public sealed class OperationTypeDefinitionNode(SourceSpan span, OperationKind operation, NamedTypeNode type) : Node(span)
{
    public OperationKind Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}

/// <summary>"directive @name(args) repeatable on A | B". It cannot be extended and bears no directives of its own.</summary>
public sealed class DirectiveDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool repeatable,
    ImmutableArray<NameNode> locations) : TypeSystemDefinitionNode(span, description, isExtension: false, directives: [])
{
    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool Repeatable { get; } = repeatable;

    public ImmutableArray<NameNode> Locations { get; } = locations;
}

public abstract class TypeDefinitionNode(
    SourceSpan span, StringValueNode? description, bool isExtension, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeSystemDefinitionNode(span, description, isExtension, directives)
{
    public NameNode Name { get; } = name;
}

public sealed class ScalarTypeDefinitionNode(
    SourceSpan span, StringValueNode? description, bool isExtension, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeDefinitionNode(span, description, isExtension, name, directives);

/// <summary>What objects and interfaces share: both implement interfaces and have fields.</summary>
public abstract class FieldedTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : TypeDefinitionNode(span, description, isExtension, name, directives)
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

public sealed class ObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : FieldedTypeDefinitionNode(span, description, isExtension, name, interfaces, directives, fields);

public sealed class InterfaceTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : FieldedTypeDefinitionNode(span, description, isExtension, name, interfaces, directives, fields);

public sealed class UnionTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> members) : TypeDefinitionNode(span, description, isExtension, name, directives)
{
    public ImmutableArray<NamedTypeNode> Members { get; } = members;
}

public sealed class EnumTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values) : TypeDefinitionNode(span, description, isExtension, name, directives)
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

public sealed class InputObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields) : TypeDefinitionNode(span, description, isExtension, name, directives)
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}

public sealed class FieldDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives) : Node(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : Node(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

public sealed class EnumValueDefinitionNode(
    SourceSpan span, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives) : Node(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
