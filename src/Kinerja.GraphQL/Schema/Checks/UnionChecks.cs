using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>The members of unions (specification, section 3.8).</summary>
internal static class UnionChecks
{
    public static void Run(UnionType union, LinkedSchema linked, SchemaProblems problems)
    {
        ImmutableArray<NamedTypeNode> members = [.. union.Nodes.OfType<UnionTypeDefinitionNode>().SelectMany(n => n.Members)];
        if (members.IsEmpty)
            problems.Add(union.Name, $"{union.Name} has no members: give it at least one.", union.Nodes);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var type = linked.TypeOf(member);
            var places = members.Where(m => m.Name.Value == type.Name);
            if (!seen.Add(type.Name))
                problems.Add(union.Name, $"{type} is a member of {union.Name} more than once: name it once.", places);
            else if (type is not ObjectType && !linked.IsPlaceholder(type))
                problems.Add(union.Name, $"{type} is {TypeKinds.Of(type)} and cannot be a member of {union.Name}: only object types can.", places);
        }
    }
}
