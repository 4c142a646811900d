using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>Operations, selections and fragments (specification, sections 2.3 to 2.9).</summary>
public sealed partial class Parser
{
    private OperationDefinitionNode ShorthandQuery()
    {
        var start = _token.Start;
        var selections = SelectionSet();
        return new OperationDefinitionNode(SpanFrom(start), null, OperationKind.Query, null, [], [], selections);
    }

    private ExecutableDefinitionNode? ExecutableDefinition(int start, StringValueNode? description)
    {
        if (OperationKindHere() is { } operation) return Operation(start, description, operation);
        return SkipKeyword("fragment"u8) ? FragmentDefinition(start, description) : null;
    }

    private OperationKind? OperationKindHere() =>
        AtKeyword("query"u8) ? OperationKind.Query
        : AtKeyword("mutation"u8) ? OperationKind.Mutation
        : AtKeyword("subscription"u8) ? OperationKind.Subscription
        : null;

    private OperationDefinitionNode Operation(int start, StringValueNode? description, OperationKind operation)
    {
        Advance();
        var name = _token.Kind == TokenKind.Name ? Name() : null;
        var variables = OptionalMany(TokenKind.ParenOpen, static p => p.VariableDefinition(), TokenKind.ParenClose);
        var directives = Directives(isConst: false);
        var selections = SelectionSet();
        return new OperationDefinitionNode(SpanFrom(start), description, operation, name, variables, directives, selections);
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = _token.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new VariableDefinitionNode(SpanFrom(start), description, variable, type, defaultValue, directives);
    }

    private FragmentDefinitionNode FragmentDefinition(int start, StringValueNode? description)
    {
        var name = FragmentName();
        ExpectOn();
        var condition = NamedType();
        var directives = Directives(isConst: false);
        var selections = SelectionSet();
        return new FragmentDefinitionNode(SpanFrom(start), description, name, condition, directives, selections);
    }

    private NameNode FragmentName() =>
        AtKeyword("on"u8) ? throw Error(_token.Start, "A fragment cannot be named \"on\"; give it another name.") : Name();

    private SelectionSetNode SelectionSet()
    {
        var start = _token.Start;
        Enter();
        var selections = Many<SelectionNode>(TokenKind.BraceOpen, static p => p.Selection(), TokenKind.BraceClose);
        Leave();
        return new SelectionSetNode(SpanFrom(start), selections);
    }

    private SelectionNode Selection() => _token.Kind == TokenKind.Spread ? Spread() : Field();

    private FieldNode Field()
    {
        var start = _token.Start;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = Name();
        }

        var arguments = Arguments(isConst: false);
        var directives = Directives(isConst: false);
        var selections = _token.Kind == TokenKind.BraceOpen ? SelectionSet() : null;
        return new FieldNode(SpanFrom(start), alias, name, arguments, directives, selections);
    }

    /// <summary>"...Name", or "... on Type { }" whose condition may be missing.</summary>
    private SelectionNode Spread()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && _token.Kind == TokenKind.Name)
        {
            var name = Name();
            var spreadDirectives = Directives(isConst: false);
            return new FragmentSpreadNode(SpanFrom(start), name, spreadDirectives);
        }

        var condition = hasCondition ? NamedType() : null;
        var directives = Directives(isConst: false);
        var selections = SelectionSet();
        return new InlineFragmentNode(SpanFrom(start), condition, directives, selections);
    }
}
