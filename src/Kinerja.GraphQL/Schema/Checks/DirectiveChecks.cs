namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>Directive definitions (specification, section 3.13).</summary>
internal static class DirectiveChecks
{
    public static void Run(LinkedSchema linked, SchemaProblems problems)
    {
        foreach (var directive in linked.Schema.Directives)
        {
            if (directive.Node is null) continue;
            var coordinate = Coordinates.Directive(directive.Name);
            Names.Check(coordinate, directive.Name, directive.Node, problems);
            foreach (var argument in directive.Arguments)
                InputValueChecks.Run(Coordinates.Argument(coordinate, argument.Name), argument, argument.Node, problems);
        }
    }
}
