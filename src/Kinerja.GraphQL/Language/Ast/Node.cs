namespace Kinerja.GraphQL.Language.Ast;

/// <summary>
/// A node of the syntax tree. Nodes are immutable classes and not records: the validator and the planner use them as
/// dictionary keys by identity, and a record's deep equality would make that quadratic.
/// </summary>
public abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public SourceLocation Location => Span.Location;

    public override string ToString() => Printer.Print(this);
}

public sealed class NameNode(SourceSpan span, string value) : Node(span)
{
    public string Value { get; } = value;
}

public sealed class DocumentNode(SourceSpan span, ImmutableArray<DefinitionNode> definitions) : Node(span)
{
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}

public abstract class DefinitionNode(SourceSpan span) : Node(span);

/// <summary>What a request may hold: operations and fragments.</summary>
public abstract class ExecutableDefinitionNode(
    SourceSpan span, StringValueNode? description, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet) : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

public sealed class DirectiveNode(SourceSpan span, NameNode name, ImmutableArray<ArgumentNode> arguments) : Node(span)
{
    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}

public sealed class ArgumentNode(SourceSpan span, NameNode name, ValueNode value) : Node(span)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
