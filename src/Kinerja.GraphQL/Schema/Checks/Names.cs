using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>Names that begin with two underscores belong to introspection (specification, section 2.1.9).</summary>
internal static class Names
{
    public static void Check(string coordinate, string name, Node? node, SchemaProblems problems)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            problems.Add(coordinate, $"Names with two leading underscores belong to introspection: rename {name}.", node);
    }
}
