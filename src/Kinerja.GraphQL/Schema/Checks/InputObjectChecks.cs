namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>The fields of input objects, with the restrictions of @oneOf (specification, section 3.10).</summary>
internal static class InputObjectChecks
{
    public static void Run(InputObjectType type, SchemaProblems problems)
    {
        if (type.Fields.Count == 0)
            problems.Add(type.Name, $"{type.Name} has no fields: give it at least one.", type.Nodes);

        foreach (var field in type.Fields)
        {
            var coordinate = Coordinates.Member(type.Name, field.Name);
            InputValueChecks.Run(coordinate, field, field.Node?.Type, problems);
            if (!type.IsOneOf) continue;
            if (field.Type.IsNonNull)
                problems.Add(coordinate, "A field of a @oneOf input object must be nullable, because only one of them is given: remove the \"!\".", field.Node?.Type);
            if (field.DefaultValue is not null)
                problems.Add(coordinate, "A field of a @oneOf input object has no default, because it would always be given: remove the default.", field.Node);
        }
    }
}
