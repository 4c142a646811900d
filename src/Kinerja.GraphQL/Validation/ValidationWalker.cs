using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>
/// Goes through a document once, keeps <see cref="TypeInfo"/> true to the place and calls the visitors in their order.
/// It recurses along the text's own nesting, which the parser bounds; it does not follow fragment spreads.
/// What a request may not hold (definitions of types) it passes over.
/// </summary>
internal sealed partial class ValidationWalker(GraphSchema schema, TypeInfo here, ImmutableArray<object> visitors)
{
    private readonly MetaFields _fields = new(schema);

    private readonly IEnter<DocumentNode>[] _enterDocument = Those<IEnter<DocumentNode>>(visitors);
    private readonly ILeave<DocumentNode>[] _leaveDocument = Those<ILeave<DocumentNode>>(visitors);
    private readonly IEnter<OperationDefinitionNode>[] _enterOperation = Those<IEnter<OperationDefinitionNode>>(visitors);
    private readonly ILeave<OperationDefinitionNode>[] _leaveOperation = Those<ILeave<OperationDefinitionNode>>(visitors);
    private readonly IEnter<FragmentDefinitionNode>[] _enterFragment = Those<IEnter<FragmentDefinitionNode>>(visitors);
    private readonly IEnter<VariableDefinitionNode>[] _enterVariableDefinition = Those<IEnter<VariableDefinitionNode>>(visitors);
    private readonly IEnter<SelectionSetNode>[] _enterSelectionSet = Those<IEnter<SelectionSetNode>>(visitors);
    private readonly IEnter<FieldNode>[] _enterField = Those<IEnter<FieldNode>>(visitors);
    private readonly ILeave<FieldNode>[] _leaveField = Those<ILeave<FieldNode>>(visitors);
    private readonly IEnter<InlineFragmentNode>[] _enterInlineFragment = Those<IEnter<InlineFragmentNode>>(visitors);
    private readonly IEnter<FragmentSpreadNode>[] _enterSpread = Those<IEnter<FragmentSpreadNode>>(visitors);
    private readonly IEnter<NamedTypeNode>[] _enterNamedType = Those<IEnter<NamedTypeNode>>(visitors);

    public void Walk(DocumentNode document)
    {
        Enter(_enterDocument, document);
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>()) Walk(definition);
        Leave(_leaveDocument, document);
    }

    public void Walk(ExecutableDefinitionNode definition)
    {
        if (definition is OperationDefinitionNode operation) Operation(operation);
        else Fragment((FragmentDefinitionNode)definition);
    }

    /// <summary>By hand and not by OfType: this runs for every hook and every visitor before a document of three words is walked.</summary>
    private static THook[] Those<THook>(ImmutableArray<object> visitors)
        where THook : class
    {
        var count = 0;
        foreach (var visitor in visitors) count += visitor is THook ? 1 : 0;
        if (count == 0) return [];
        var chosen = new THook[count];
        var next = 0;
        foreach (var visitor in visitors)
        {
            if (visitor is THook hook) chosen[next++] = hook;
        }

        return chosen;
    }

    private static void Enter<TNode>(IEnter<TNode>[] visitors, TNode node)
        where TNode : Node
    {
        foreach (var visitor in visitors) visitor.Enter(node);
    }

    private static void Leave<TNode>(ILeave<TNode>[] visitors, TNode node)
        where TNode : Node
    {
        foreach (var visitor in visitors) visitor.Leave(node);
    }

    private void Operation(OperationDefinitionNode node)
    {
        here.Type = schema.RootType(node.Operation);
        Enter(_enterOperation, node);
        foreach (var variable in node.VariableDefinitions) VariableDefinition(variable);
        Directives(node, node.Directives);
        SelectionSet(node.SelectionSet);
        Leave(_leaveOperation, node);
        here.Type = null;
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        here.Type = OutputType(node.TypeCondition);
        Enter(_enterFragment, node);
        NamedType(node.TypeCondition);
        Directives(node, node.Directives);
        SelectionSet(node.SelectionSet);
        here.Type = null;
    }

    private void VariableDefinition(VariableDefinitionNode node)
    {
        here.InputType = schema.TypeOf(node.Type) is { IsInput: true } type ? type : null;
        Enter(_enterVariableDefinition, node);
        var named = node.Type;
        while (named is not NamedTypeNode) named = named is ListTypeNode list ? list.Item : ((NonNullTypeNode)named).Inner;
        NamedType((NamedTypeNode)named);
        if (node.DefaultValue is { } value) OutermostValue(value);
        Directives(node, node.Directives);
        here.InputType = null;
    }

    private void NamedType(NamedTypeNode node) => Enter(_enterNamedType, node);

    private void SelectionSet(SelectionSetNode node, bool ofInlineFragment = false)
    {
        var outer = here.ParentType;
        here.ParentType = here.Type?.Named as CompositeType;
        if (!ofInlineFragment) Enter(_enterSelectionSet, node);
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Field(field);
                    break;
                case InlineFragmentNode inline:
                    InlineFragment(inline);
                    break;
                case FragmentSpreadNode spread:
                    Enter(_enterSpread, spread);
                    Directives(spread, spread.Directives);
                    break;
            }
        }

        here.ParentType = outer;
    }

    private void Field(FieldNode node)
    {
        var (outerField, outerType) = (here.Field, here.Type);
        here.Field = here.ParentType is { } parent ? _fields.Find(parent, node.Name.Value) : null;
        here.Type = here.Field?.Type;
        Enter(_enterField, node);
        Arguments(node.Arguments);
        Directives(node, node.Directives);
        if (node.SelectionSet is { } selections) SelectionSet(selections);
        Leave(_leaveField, node);
        (here.Field, here.Type) = (outerField, outerType);
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        var outer = here.Type;
        here.Type = node.TypeCondition is { } condition ? OutputType(condition) : outer?.Named;
        Enter(_enterInlineFragment, node);
        if (node.TypeCondition is { } named) NamedType(named);
        Directives(node, node.Directives);
        SelectionSet(node.SelectionSet, ofInlineFragment: true);
        here.Type = outer;
    }

    private NamedType? OutputType(NamedTypeNode condition) =>
        schema.FindType(condition.Name.Value) is { IsOutput: true } type ? type : null;
}
