using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>A field or directive has each argument once (specification, sections 3.6 and 3.13).</summary>
internal sealed class UniqueArgumentDefinitionNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var definition in document.Definitions)
        {
            var owner = Coordinates.Of(definition);
            if (definition is DirectiveDefinitionNode directive) Check(owner, directive.Arguments, problems);
            if (definition is not FieldedTypeDefinitionNode type) continue;
            foreach (var field in type.Fields) Check(Coordinates.Member(owner, field.Name.Value), field.Arguments, problems);
        }
    }

    private static void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments, SchemaProblems problems)
    {
        if (arguments.Length < 2) return;
        foreach (var same in arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(Coordinates.Argument(owner, same.Key), "The argument is defined more than once: keep one.", same.Select(a => a.Name));
    }
}
