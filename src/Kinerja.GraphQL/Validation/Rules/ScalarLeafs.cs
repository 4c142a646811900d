using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// Fields of leaf types end there; all others must say which of their fields are wanted.
/// <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections">Specification</see>.
/// </summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Here.Type is not { } type) return;
        var name = Wording.Name(node.Name);
        if (type.IsLeaf && node.SelectionSet is { } selections)
            Report($"Field {name} of type '{type}' has no fields of its own. Leave the braces out.", selections);
        if (!type.IsLeaf && node.SelectionSet is null)
            Report($"Field {name} of type '{type}' needs a selection of its fields in braces.", node);
    }
}
