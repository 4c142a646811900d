using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>
/// What the engine defines cannot be defined anew (specification, sections 3.5 and 4.1). "scalar Int" may be written, because
/// tools write it; a built-in name for anything else is ours to refuse: the reference implementation ignores the definition.
/// @oneOf on an extension is refused for the same reason: there it would have no effect (section 3.10.1).
/// </summary>
internal sealed class BuiltInTypesStay : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var type in document.Types)
        {
            var name = type.Name.Value;
            if (BuiltIn.IsType(name) && (type.IsExtension ? document.DefinedTypes.ContainsKey(name) : type is not ScalarTypeDefinitionNode || !BuiltIn.IsScalar(name)))
                problems.Add(name, $"{name} is built in and cannot be {(type.IsExtension ? "extended" : "defined")}: choose another name.", type.Name);
            else if (type is InputObjectTypeDefinitionNode { IsExtension: true } && AppliedDirectives.Find(type.Directives, AppliedDirectives.OneOf) is { } oneOf)
                problems.Add(name, "@oneOf has no effect on an extension: move it to the definition.", oneOf);
        }
    }
}
