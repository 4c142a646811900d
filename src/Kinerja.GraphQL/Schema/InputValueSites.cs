using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>An argument or input field where it is written.</summary>
internal sealed record InputValueSite(string Coordinate, InputValueDefinitionNode Node);

/// <summary>Finds every argument of a field or directive and every field of an input object.</summary>
internal static class InputValueSites
{
    public static IEnumerable<InputValueSite> Of(IEnumerable<TypeSystemDefinitionNode> definitions) => definitions.SelectMany(Of);

    private static IEnumerable<InputValueSite> Of(TypeSystemDefinitionNode definition)
    {
        var owner = Coordinates.Of(definition);
        return definition switch
        {
            DirectiveDefinitionNode directive => directive.Arguments.Select(a => new InputValueSite(Coordinates.Argument(owner, a.Name.Value), a)),
            InputObjectTypeDefinitionNode input => input.Fields.Select(f => new InputValueSite(Coordinates.Member(owner, f.Name.Value), f)),
            FieldedTypeDefinitionNode fielded =>
                from field in fielded.Fields
                from argument in field.Arguments
                select new InputValueSite(Coordinates.Argument(Coordinates.Member(owner, field.Name.Value), argument.Name.Value), argument),
            _ => [],
        };
    }
}
