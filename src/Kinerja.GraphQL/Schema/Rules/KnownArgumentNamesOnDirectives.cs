namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An applied directive is given only arguments that it has (specification, section 5.4.1).</summary>
internal sealed class KnownArgumentNamesOnDirectives : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var site in document.Sites)
        {
            foreach (var directive in site.Directives)
            {
                if (document.FindDirective(directive.Name.Value) is not { } definition) continue;
                foreach (var argument in directive.Arguments)
                {
                    if (!definition.Arguments.Any(a => a.Name.Value == argument.Name.Value))
                        problems.Add(site.Coordinate, $"@{directive.Name.Value} has no argument {argument.Name.Value}: remove it or correct the name{DidYouMean.Hint(argument.Name.Value, definition.Arguments.Select(a => a.Name.Value))}.", argument);
                }
            }
        }
    }
}
