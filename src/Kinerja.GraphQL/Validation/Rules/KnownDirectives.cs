using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Directives exist and stand where their definition allows.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined">Specification</see>.
/// </summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context), IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode node)
    {
        if (Here.Directive is not { } directive)
        {
            var suggestion = Context.Suggestions.For('@' + node.Name.Value, Context.Schema.Directives.Names.Select(n => '@' + n));
            Report($"There is no directive {Wording.Name('@' + node.Name.Value)}.{suggestion}", node);
            return;
        }

        var location = LocationOf(Here.DirectiveOwner!);
        if (directive.Locations.Contains(location)) return;
        Report($"Directive '@{directive.Name}' cannot stand at {location}, only at {Wording.List(directive.Locations)}.", node);
    }

    private static string LocationOf(Node owner) => owner switch
    {
        OperationDefinitionNode { Operation: OperationKind.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationKind.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        _ => throw new UnreachableException(),
    };
}
