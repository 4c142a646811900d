using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// An element of the SDL with its directives. <see cref="Group"/> is the same for a definition and its extensions:
/// a directive that is not repeatable may stand only once on all of them together.
/// </summary>
internal sealed record DirectiveSite(string Location, string Coordinate, string? Group, ImmutableArray<DirectiveNode> Directives);

/// <summary>Finds every element that bears directives.</summary>
internal static class DirectiveSites
{
    public static IEnumerable<DirectiveSite> Of(IEnumerable<TypeSystemDefinitionNode> definitions) =>
        definitions.SelectMany(Of).Where(site => !site.Directives.IsEmpty);

    private static IEnumerable<DirectiveSite> Of(TypeSystemDefinitionNode definition)
    {
        var coordinate = Coordinates.Of(definition);
        if (definition is not DirectiveDefinitionNode)
        {
            // A type may be called "schema" too; the empty name cannot be one.
            var group = definition is SchemaDefinitionNode ? "" : coordinate;
            yield return new DirectiveSite(LocationOf(definition), coordinate, group, definition.Directives);
        }

        switch (definition)
        {
            case FieldedTypeDefinitionNode fielded:
                foreach (var field in fielded.Fields)
                    yield return new DirectiveSite(DirectiveLocation.FieldDefinition, Coordinates.Member(coordinate, field.Name.Value), null, field.Directives);
                break;
            case EnumTypeDefinitionNode enumeration:
                foreach (var value in enumeration.Values)
                    yield return new DirectiveSite(DirectiveLocation.EnumValue, Coordinates.Member(coordinate, value.Name.Value), null, value.Directives);
                break;
        }

        var inputLocation = definition is InputObjectTypeDefinitionNode ? DirectiveLocation.InputFieldDefinition : DirectiveLocation.ArgumentDefinition;
        foreach (var (input, node) in InputValueSites.Of([definition]))
            yield return new DirectiveSite(inputLocation, input, null, node.Directives);
    }

    private static string LocationOf(TypeSystemDefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocation.InputObject,
        _ => DirectiveLocation.Schema,
    };
}
