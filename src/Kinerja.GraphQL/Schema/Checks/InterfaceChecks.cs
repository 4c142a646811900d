using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>Whether a type keeps what the interfaces it names promise (specification, section 3.6.1, IsValidImplementation).</summary>
internal sealed class InterfaceChecks(LinkedSchema linked, SchemaProblems problems)
{
    public void Run(FieldedType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in ImplementsNodes(type))
        {
            var named = linked.TypeOf(node);
            if (linked.IsPlaceholder(named)) continue;
            if (named is not InterfaceType promised)
                problems.Add(type.Name, $"{type.Name} cannot implement {named}, which is {TypeKinds.Of(named)}: only interfaces can be implemented.", ImplementsNodes(type, named));
            else if (ReferenceEquals(type, promised))
                problems.Add(type.Name, $"{type.Name} cannot implement itself: remove it from its own list.", ImplementsNodes(type, promised));
            else if (!seen.Add(promised.Name))
                problems.Add(type.Name, $"{type.Name} implements {promised.Name} more than once: name it once.", ImplementsNodes(type, promised));
            else
            {
                CheckAncestors(type, promised);
                foreach (var field in promised.Fields) CheckField(type, promised, field);
            }
        }
    }

    private void CheckAncestors(FieldedType type, InterfaceType promised)
    {
        foreach (var ancestor in ImplementsNodes(promised).Select(linked.TypeOf).OfType<InterfaceType>())
        {
            if (type.Interfaces.Contains(ancestor)) continue;
            var message = ReferenceEquals(ancestor, type)
                ? $"{type.Name} and {promised.Name} implement each other: remove one of the two."
                : $"{type.Name} must also implement {ancestor.Name}, because {promised.Name} does: add it to the list.";
            problems.Add(type.Name, message, [.. ImplementsNodes(promised, ancestor), .. ImplementsNodes(type, promised)]);
        }
    }

    private void CheckField(FieldedType type, InterfaceType promised, FieldDefinition expected)
    {
        var coordinate = Coordinates.Member(type.Name, expected.Name);
        if (type.Fields.Find(expected.Name) is not { } field)
        {
            problems.Add(coordinate, $"The field is missing: {promised.Name} promises {expected.Name}: {expected.Type}.", [expected.Node, .. type.Nodes]);
            return;
        }

        if (!linked.Schema.IsSubType(field.Type, expected.Type) && !linked.IsPlaceholder(field.Type) && !linked.IsPlaceholder(expected.Type))
            problems.Add(coordinate, $"Its type {field.Type} does not fit {promised.Name}.{expected.Name}, which is {expected.Type}: use that type or a narrower one.", expected.Node?.Type, field.Node?.Type);

        CheckArguments(coordinate, promised, expected, field);

        // A client that reads the interface would never learn that the field is going away on one of its types.
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            problems.Add(coordinate, $"It is deprecated but {promised.Name}.{expected.Name} is not: deprecate that one too.", Deprecated(field.Node), field.Node?.Type);
    }

    private void CheckArguments(string coordinate, InterfaceType promised, FieldDefinition expected, FieldDefinition field)
    {
        foreach (var wanted in expected.Arguments)
        {
            var argumentCoordinate = Coordinates.Argument(coordinate, wanted.Name);
            if (field.Arguments.Find(wanted.Name) is not { } argument)
                problems.Add(argumentCoordinate, $"The argument is missing: {promised.Name}.{expected.Name} has {wanted.Name}: {wanted.Type}.", wanted.Node, field.Node);
            else if (!SchemaType.Same(wanted.Type, argument.Type) && !linked.IsPlaceholder(wanted.Type) && !linked.IsPlaceholder(argument.Type))
                problems.Add(argumentCoordinate, $"Its type {argument.Type} must be {wanted.Type}, as in {promised.Name}.{expected.Name}.", wanted.Node?.Type, argument.Node?.Type);
        }

        foreach (var extra in field.Arguments.Where(a => a.IsRequired && !expected.Arguments.Contains(a.Name)))
            problems.Add(Coordinates.Argument(coordinate, extra.Name), $"It is required but {promised.Name}.{expected.Name} does not have it: make it nullable or give it a default.", extra.Node, expected.Node);
    }

    private static IEnumerable<NamedTypeNode> ImplementsNodes(FieldedType type) => type.Nodes.OfType<FieldedTypeDefinitionNode>().SelectMany(n => n.Interfaces);

    private static IEnumerable<NamedTypeNode> ImplementsNodes(FieldedType type, NamedType named) => ImplementsNodes(type).Where(n => n.Name.Value == named.Name);

    private static DirectiveNode? Deprecated(FieldDefinitionNode? node) =>
        node is null ? null : AppliedDirectives.Find(node.Directives, AppliedDirectives.Deprecated);
}
