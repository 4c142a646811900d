using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>Every type that is referred to is defined in some file or built in (specification, section 3.3).</summary>
internal sealed class KnownTypeNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var definition in document.Definitions)
        {
            foreach (var (coordinate, type) in References(definition))
            {
                var name = TypeReferences.NamedOf(type);
                if (!document.Knows(name.Name.Value))
                    problems.Add(coordinate, $"There is no type {name.Name.Value}: define it or correct the name{DidYouMean.Hint(name.Name.Value, document.TypeNames)}.", name);
            }
        }
    }

    private static IEnumerable<(string Coordinate, TypeNode Type)> References(TypeSystemDefinitionNode definition)
    {
        var owner = Coordinates.Of(definition);
        IEnumerable<(string, TypeNode)> own = definition switch
        {
            SchemaDefinitionNode schema => schema.OperationTypes.Select(o => (owner, (TypeNode)o.Type)),
            UnionTypeDefinitionNode union => union.Members.Select(m => (owner, (TypeNode)m)),
            FieldedTypeDefinitionNode type =>
            [
                .. type.Interfaces.Select(i => (owner, (TypeNode)i)),
                .. type.Fields.Select(f => (Coordinates.Member(owner, f.Name.Value), f.Type)),
            ],
            _ => [],
        };
        return own.Concat(InputValueSites.Of([definition]).Select(v => (v.Coordinate, v.Node.Type)));
    }
}
