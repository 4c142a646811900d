using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An applied directive is given every argument it cannot do without (specification, section 5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var site in document.Sites)
        {
            foreach (var directive in site.Directives)
            {
                if (document.FindDirective(directive.Name.Value) is not { } definition) continue;
                foreach (var argument in definition.Arguments.Where(a => a is { Type: NonNullTypeNode, DefaultValue: null }).DistinctBy(a => a.Name.Value))
                {
                    if (!directive.Arguments.Any(a => a.Name.Value == argument.Name.Value))
                        problems.Add(site.Coordinate, $"@{directive.Name.Value} needs its argument {argument.Name.Value} of type {argument.Type}: give it.", directive);
                }
            }
        }
    }
}
