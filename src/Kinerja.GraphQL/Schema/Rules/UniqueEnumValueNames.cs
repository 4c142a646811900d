using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An enum has each value once, its extensions included (specification, section 3.9).</summary>
internal sealed class UniqueEnumValueNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var members = new UniqueMembers();
        foreach (var type in document.Types.OfType<EnumTypeDefinitionNode>())
        {
            foreach (var value in type.Values)
            {
                if (members.FirstWith(type.Name.Value, value.Name) is { } first)
                    problems.Add(Coordinates.Member(type.Name.Value, value.Name.Value), "The value is defined twice: remove one.", first, value.Name);
            }
        }
    }
}
