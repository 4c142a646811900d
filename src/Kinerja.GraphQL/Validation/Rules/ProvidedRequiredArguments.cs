using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Arguments that are non-null and have no default are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Specification</see>.
/// </summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context), ILeave<FieldNode>, ILeave<DirectiveNode>
{
    public void Leave(FieldNode node)
    {
        if (Here.Field is { } field) Check(node, node.Arguments, field.Arguments, $"field '{Here.ParentType}.{field.Name}'");
    }

    public void Leave(DirectiveNode node)
    {
        if (Here.Directive is { } directive) Check(node, node.Arguments, directive.Arguments, $"directive '@{directive.Name}'");
    }

    private void Check(Node node, ImmutableArray<ArgumentNode> given, NamedList<InputValueDefinition> defined, string taker)
    {
        if (defined.Count == 0) return;
        var names = given.Select(a => a.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var argument in defined)
        {
            if (!argument.IsRequired || names.Contains(argument.Name)) continue;
            Report($"Argument '{argument.Name}' of type '{argument.Type}' is missing: {taker} requires it.", node);
        }
    }
}
