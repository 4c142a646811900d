using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>There is a query type; root types are objects, each its own (specification, section 3.3.1).</summary>
internal static class RootTypeChecks
{
    public static void Run(LinkedSchema linked, SchemaProblems problems)
    {
        if (!linked.Roots.ContainsKey(OperationKind.Query))
            problems.Add(Coordinates.Schema, "There is no query type: define a type Query or name another one in \"schema { query: ... }\".", linked.Schema.Nodes.FirstOrDefault(n => !n.IsExtension));

        foreach (var (operation, root) in linked.Roots.OrderBy(r => r.Key))
        {
            if (root.Type is not ObjectType && !linked.IsPlaceholder(root.Type))
                problems.Add(Coordinates.Schema, $"The root type of {OperationNames.Of(operation)} must be an object type, but {root.Type} is {TypeKinds.Of(root.Type)}.", root.Node ?? (Node?)root.Type.Nodes.FirstOrDefault());
        }

        foreach (var shared in linked.Roots.OrderBy(r => r.Key).Where(r => r.Value.Type is ObjectType).GroupBy(r => r.Value.Type).Where(g => g.Count() > 1))
        {
            var operations = string.Join(" and ", shared.Select(r => OperationNames.Of(r.Key)));
            problems.Add(Coordinates.Schema, $"{shared.Key} is the root type of {operations}: give each its own type.", shared.Select(r => r.Value.Node));
        }
    }
}
