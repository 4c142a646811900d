using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>What holds for arguments of fields and directives and for fields of input objects alike.</summary>
internal static class InputValueChecks
{
    /// <summary>Points at typePlace if the type is no input type.</summary>
    public static void Run(string coordinate, InputValueDefinition value, Node? typePlace, SchemaProblems problems)
    {
        Names.Check(coordinate, value.Name, value.Node, problems);
        if (!value.Type.IsInput)
            problems.Add(coordinate, $"{value.Type} cannot be given as input: use a scalar, an enum or an input object.", typePlace);

        if (value is { IsRequired: true, DeprecationReason: not null })
            problems.Add(coordinate, "It is required, so nobody could stop using it: make it nullable or give it a default before deprecating it.", Deprecated(value.Node), value.Node?.Type);

        if (value.DefaultValue is { } literal && value.Type.IsInput) DefaultValueChecks.Run(coordinate, value.Type, literal, problems);
    }

    private static DirectiveNode? Deprecated(InputValueDefinitionNode? node) =>
        node is null ? null : AppliedDirectives.Find(node.Directives, AppliedDirectives.Deprecated);
}
