namespace Kinerja.GraphQL.Language.Ast;

public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}

public sealed class OperationDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    OperationKind operation,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(span, description, directives, selectionSet)
{
    public OperationKind Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;
}

public sealed class FragmentDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(span, description, directives, selectionSet)
{
    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;
}

public sealed class VariableDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : Node(span)
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

public sealed class SelectionSetNode(SourceSpan span, ImmutableArray<SelectionNode> selections) : Node(span)
{
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

public abstract class SelectionNode(SourceSpan span, ImmutableArray<DirectiveNode> directives) : Node(span)
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

public sealed class FieldNode(
    SourceSpan span,
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(span, directives)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name under which the value stands in the response.</summary>
    public string ResponseKey => (Alias ?? Name).Value;
}

public sealed class FragmentSpreadNode(SourceSpan span, NameNode name, ImmutableArray<DirectiveNode> directives) : SelectionNode(span, directives)
{
    public NameNode Name { get; } = name;
}

public sealed class InlineFragmentNode(
    SourceSpan span, NamedTypeNode? typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet) : SelectionNode(span, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
