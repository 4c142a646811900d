namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>Whether linked types are allowed together (specification, the "Type Validation" parts of section 3).</summary>
internal static class TypeSystemChecks
{
    public static void Run(LinkedSchema linked, SchemaProblems problems)
    {
        RootTypeChecks.Run(linked, problems);
        DirectiveChecks.Run(linked, problems);
        var interfaces = new InterfaceChecks(linked, problems);
        foreach (var type in linked.Schema.Types)
        {
            if (BuiltIn.IsType(type.Name)) continue;
            Names.Check(type.Name, type.Name, type.Nodes[0], problems);
            switch (type)
            {
                case FieldedType fielded:
                    FieldChecks.Run(fielded, problems);
                    interfaces.Run(fielded);
                    break;
                case UnionType union:
                    UnionChecks.Run(union, linked, problems);
                    break;
                case EnumType enumeration:
                    EnumChecks.Run(enumeration, problems);
                    break;
                case InputObjectType input:
                    InputObjectChecks.Run(input, problems);
                    break;
            }
        }

        DefaultValueCycles.Run(linked, problems);
        InputObjectCycles.Run(linked, problems);
    }
}
