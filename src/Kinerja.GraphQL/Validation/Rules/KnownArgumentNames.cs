using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Fields and directives take the arguments they are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names">Specification</see>.
/// </summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context), IEnter<DirectiveNode>, IEnter<ArgumentNode>
{
    public void Enter(DirectiveNode node)
    {
        if (Here.Directive is not { } directive) return;
        foreach (var argument in node.Arguments)
        {
            if (!directive.Arguments.Contains(argument.Name.Value)) ReportUnknown(argument, $"Directive '@{directive.Name}'", directive.Arguments);
        }
    }

    public void Enter(ArgumentNode node)
    {
        if (Here.DirectiveOwner is not null || Here.Argument is not null || Here.Field is not { } field) return;
        ReportUnknown(node, $"Field '{Here.ParentType}.{field.Name}'", field.Arguments);
    }

    private void ReportUnknown(ArgumentNode argument, string taker, NamedList<InputValueDefinition> known)
    {
        var suggestion = Context.Suggestions.For(argument.Name.Value, known.Names);
        Report($"{taker} has no argument {Wording.Name(argument.Name)}.{suggestion}", argument);
    }
}
