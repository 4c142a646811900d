using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// A schema that is not known to be valid yet, for the checks. The model cannot hold a root type that is no object, an
/// interface that is no interface or a union member that is no object; the checks find those in the nodes and resolve them here.
/// </summary>
internal sealed class LinkedSchema(
    GraphSchema schema, IReadOnlyDictionary<OperationKind, RootReference> roots, Func<string, NamedType> typeOf, IReadOnlySet<NamedType> placeholders)
{
    public GraphSchema Schema { get; } = schema;

    public IReadOnlyDictionary<OperationKind, RootReference> Roots { get; } = roots;

    public NamedType TypeOf(NamedTypeNode node) => typeOf(node.Name.Value);

    /// <summary>Stands for a name that is not defined; the rules have said so, and nothing else may be said about it.</summary>
    public bool IsPlaceholder(SchemaType type) => placeholders.Contains(type.Named);
}

/// <summary>What an operation begins at, and where the SDL says so; no node if the type has the operation's usual name.</summary>
internal sealed record RootReference(NamedType Type, NamedTypeNode? Node);
