namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An applied directive is given each argument once (specification, section 5.4.2).</summary>
internal sealed class UniqueArgumentNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var site in document.Sites)
        {
            foreach (var directive in site.Directives.Where(d => d.Arguments.Length > 1))
            {
                foreach (var same in directive.Arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
                    problems.Add(site.Coordinate, $"@{directive.Name.Value} is given its argument {same.Key} more than once: keep one.", same.Select(a => a.Name));
            }
        }
    }
}
