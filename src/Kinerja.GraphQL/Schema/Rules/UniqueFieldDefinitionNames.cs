using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>A type has each field once, its extensions included (specification, sections 3.6, 3.7 and 3.10).</summary>
internal sealed class UniqueFieldDefinitionNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var members = new UniqueMembers();
        foreach (var type in document.Types)
        {
            foreach (var name in FieldNames(type))
            {
                if (members.FirstWith(type.Name.Value, name) is { } first)
                    problems.Add(Coordinates.Member(type.Name.Value, name.Value), "The field is defined twice: remove or rename one.", first, name);
            }
        }
    }

    private static IEnumerable<NameNode> FieldNames(TypeDefinitionNode type) => type switch
    {
        FieldedTypeDefinitionNode fielded => fielded.Fields.Select(f => f.Name),
        InputObjectTypeDefinitionNode input => input.Fields.Select(f => f.Name),
        _ => [],
    };
}
