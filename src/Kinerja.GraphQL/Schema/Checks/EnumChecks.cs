namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>The values of enums (specification, section 3.9).</summary>
internal static class EnumChecks
{
    public static void Run(EnumType type, SchemaProblems problems)
    {
        if (type.Values.Count == 0)
            problems.Add(type.Name, $"{type.Name} has no values: give it at least one.", type.Nodes);

        foreach (var value in type.Values)
            Names.Check(Coordinates.Member(type.Name, value.Name), value.Name, value.Node, problems);
    }
}
