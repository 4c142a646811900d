namespace Kinerja.GraphQL.Language.Ast;

public abstract class TypeNode(SourceSpan span) : Node(span);

public sealed class NamedTypeNode(SourceSpan span, NameNode name) : TypeNode(span)
{
    public NameNode Name { get; } = name;
}

public sealed class ListTypeNode(SourceSpan span, TypeNode item) : TypeNode(span)
{
    public TypeNode Item { get; } = item;
}

/// <summary>A name or a list followed by "!"; never another non-null.</summary>
public sealed class NonNullTypeNode(SourceSpan span, TypeNode inner) : TypeNode(span)
{
    public TypeNode Inner { get; } = inner;
}
