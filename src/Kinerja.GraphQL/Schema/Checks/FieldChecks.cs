namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>The fields of objects and interfaces (specification, sections 3.6 and 3.7).</summary>
internal static class FieldChecks
{
    public static void Run(FieldedType type, SchemaProblems problems)
    {
        if (type.Fields.Count == 0)
            problems.Add(type.Name, $"{type.Name} has no fields: give it at least one.", type.Nodes);

        foreach (var field in type.Fields)
        {
            var coordinate = Coordinates.Member(type.Name, field.Name);
            Names.Check(coordinate, field.Name, field.Node, problems);
            if (!field.Type.IsOutput)
                problems.Add(coordinate, $"{field.Type} cannot be a field's type, because input objects are for arguments only: define an object type.", field.Node?.Type);

            foreach (var argument in field.Arguments)
                InputValueChecks.Run(Coordinates.Argument(coordinate, argument.Name), argument, argument.Node?.Type, problems);
        }
    }
}
