namespace Kinerja.GraphQL.Language.Ast;

public abstract class ValueNode(SourceSpan span) : Node(span);

public sealed class VariableNode(SourceSpan span, NameNode name) : ValueNode(span)
{
    public NameNode Name { get; } = name;
}

/// <summary>A whole number as written; it may be longer than any .NET integer.</summary>
public sealed class IntValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public string Value { get; } = value;
}

/// <summary>A number with fraction or exponent, as written.</summary>
public sealed class FloatValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public string Value { get; } = value;
}

public sealed class StringValueNode(SourceSpan span, string value, bool block) : ValueNode(span)
{
    /// <summary>The meaning: escapes resolved, a block string's common indentation removed.</summary>
    public string Value { get; } = value;

    public bool Block { get; } = block;
}

public sealed class BooleanValueNode(SourceSpan span, bool value) : ValueNode(span)
{
    public bool Value { get; } = value;
}

public sealed class NullValueNode(SourceSpan span) : ValueNode(span);

public sealed class EnumValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public string Value { get; } = value;
}

public sealed class ListValueNode(SourceSpan span, ImmutableArray<ValueNode> items) : ValueNode(span)
{
    public ImmutableArray<ValueNode> Items { get; } = items;
}

public sealed class ObjectValueNode(SourceSpan span, ImmutableArray<ObjectFieldNode> fields) : ValueNode(span)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

public sealed class ObjectFieldNode(SourceSpan span, NameNode name, ValueNode value) : Node(span)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
