using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Makes fields, arguments, enum values and directives out of their nodes; built-in members keep none.</summary>
internal sealed class MemberLinker(Func<TypeNode, SchemaType> typeOf, AppliedDirectives applied, bool isBuiltIn)
{
    public NamedList<FieldDefinition> Fields(string type, IEnumerable<FieldDefinitionNode> nodes) =>
        new(nodes.Select(node => Field(Coordinates.Member(type, node.Name.Value), node)), f => f.Name);

    public NamedList<InputValueDefinition> InputValues(Func<string, string> coordinateOf, IEnumerable<InputValueDefinitionNode> nodes) =>
        new(nodes.Select(node => InputValue(coordinateOf(node.Name.Value), node)), v => v.Name);

    public NamedList<EnumValueDefinition> Values(string type, IEnumerable<EnumValueDefinitionNode> nodes) =>
        new(
            nodes.Select(node => new EnumValueDefinition(node.Name.Value)
            {
                Description = node.Description?.Value,
                DeprecationReason = applied.DeprecationReason(node.Directives, Coordinates.Member(type, node.Name.Value)),
                Node = isBuiltIn ? null : node,
            }),
            v => v.Name);

    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = InputValues(name => Coordinates.Argument(Coordinates.Directive(node.Name.Value), name), node.Arguments),
        IsRepeatable = node.Repeatable,
        Locations = [.. node.Locations.Select(l => l.Value)],
        Node = isBuiltIn ? null : node,
    };

    private FieldDefinition Field(string coordinate, FieldDefinitionNode node) => new(node.Name.Value, typeOf(node.Type))
    {
        Description = node.Description?.Value,
        Arguments = InputValues(name => Coordinates.Argument(coordinate, name), node.Arguments),
        DeprecationReason = applied.DeprecationReason(node.Directives, coordinate),
        Node = isBuiltIn ? null : node,
    };

    private InputValueDefinition InputValue(string coordinate, InputValueDefinitionNode node) => new(node.Name.Value, typeOf(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = applied.DeprecationReason(node.Directives, coordinate),
        Node = isBuiltIn ? null : node,
    };
}
