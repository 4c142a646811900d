using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

public sealed class FieldDefinition(string name, SchemaType type)
{
    public string Name { get; } = name;

    public SchemaType Type { get; } = type;

    public string? Description { get; init; }

    public NamedList<InputValueDefinition> Arguments { get; init; } = NamedList<InputValueDefinition>.Empty;

    public string? DeprecationReason { get; init; }

    public FieldDefinitionNode? Node { get; init; }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, SchemaType type)
{
    public string Name { get; } = name;

    public SchemaType Type { get; } = type;

    public string? Description { get; init; }

    /// <summary>As written in the SDL; coerced where it is used.</summary>
    public ValueNode? DefaultValue { get; init; }

    public string? DeprecationReason { get; init; }

    public InputValueDefinitionNode? Node { get; init; }

    /// <summary>The default once coerced; owned by the coercion, which computes it on first use (always to the same value).</summary>
    internal object? CoercedDefault { get; set; }

    /// <summary>Non-null without a default: a caller must give it.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

public sealed class EnumValueDefinition(string name)
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public EnumValueDefinitionNode? Node { get; init; }
}

public sealed class DirectiveDefinition(string name)
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    public NamedList<InputValueDefinition> Arguments { get; init; } = NamedList<InputValueDefinition>.Empty;

    public bool IsRepeatable { get; init; }

    /// <summary>Names of <see cref="DirectiveLocation"/> as the SDL spells them.</summary>
    public ImmutableArray<string> Locations { get; init; } = [];

    public DirectiveDefinitionNode? Node { get; init; }
}
