namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>Every applied directive is defined and allowed where it stands (specification, sections 3.13 and 5.7).</summary>
internal sealed class KnownDirectives : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var site in document.Sites)
        {
            foreach (var directive in site.Directives)
            {
                var name = directive.Name.Value;
                if (document.FindDirective(name) is not { } definition)
                    problems.Add(site.Coordinate, $"There is no directive @{name}: define it or correct the name{DidYouMean.Hint(name, document.DirectiveNames)}.", directive);
                else if (!definition.Locations.Any(l => l.Value == site.Location))
                    problems.Add(site.Coordinate, $"@{name} may not stand here: remove it or add {site.Location} to the locations of its definition.", directive);
            }
        }
    }
}
