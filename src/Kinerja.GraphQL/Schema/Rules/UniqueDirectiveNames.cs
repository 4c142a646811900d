namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>A directive's name is its own over all files (specification, section 3.13).</summary>
internal sealed class UniqueDirectiveNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var names = new UniqueNames();
        foreach (var directive in document.DirectiveDefinitions)
        {
            if (names.FirstWith(directive.Name) is { } first)
                problems.Add(Coordinates.Of(directive), $"Directive @{directive.Name.Value} is defined twice: remove or rename one.", first, directive.Name);
        }
    }
}
