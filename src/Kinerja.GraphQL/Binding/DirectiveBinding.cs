using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>
/// The values that the SDL gives to arguments of directives (@biaya(bobot: 5)). The specification's rules for an SDL document check
/// their names only; whoever reads such a value later expects its type.
/// </summary>
internal static class DirectiveBinding
{
    public static void Check(BindingRun run)
    {
        IEnumerable<TypeSystemDefinitionNode> nodes =
        [
            .. run.Schema.Nodes,
            .. run.Schema.Types.SelectMany(t => t.Nodes),
            .. run.Schema.Directives.Select(d => d.Node).OfType<DirectiveDefinitionNode>(),
        ];
        foreach (var site in DirectiveSites.Of(nodes))
        {
            foreach (var applied in site.Directives)
            {
                if (run.Schema.Directives.Find(applied.Name.Value) is { } directive) Check(run, site.Coordinate, directive, applied);
            }
        }
    }

    private static void Check(BindingRun run, string coordinate, DirectiveDefinition directive, DirectiveNode applied)
    {
        foreach (var given in applied.Arguments)
        {
            // A scalar without a codec is a problem of its own.
            if (directive.Arguments.Find(given.Name.Value) is not { } argument || argument.Type.Named is ScalarType { Codecs.IsEmpty: true }) continue;
            if (Literals.TryCoerce(given.Value, argument.Type, VariableValues.None, out _)) continue;
            run.Problems.Add(given.Value, coordinate, $"@{directive.Name}({argument.Name}:) takes {argument.Type}, but {given.Value} is none.");
        }
    }
}
