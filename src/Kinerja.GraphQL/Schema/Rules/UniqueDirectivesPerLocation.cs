using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>
/// A directive that is not repeatable stands once per element, where a definition and its extensions are one element
/// (specification, section 5.7.3).
/// </summary>
internal sealed class UniqueDirectivesPerLocation : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var groups = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var site in document.Sites)
        {
            var seen = site.Group is null ? [] : groups.GetValueOrDefault(site.Group) ?? (groups[site.Group] = []);
            foreach (var directive in site.Directives)
            {
                var name = directive.Name.Value;
                if (document.FindDirective(name) is not { Repeatable: false }) continue;
                if (!seen.TryAdd(name, directive))
                    problems.Add(site.Coordinate, $"@{name} stands twice on one element: remove one, or define the directive as repeatable.", seen[name], directive);
            }
        }
    }
}
