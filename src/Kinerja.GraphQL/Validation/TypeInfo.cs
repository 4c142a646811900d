using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>
/// What the schema says about the place where a walk is. Null means that the document named something unknown there;
/// then only the rule whose business that is complains, all others keep silent.
/// </summary>
internal sealed class TypeInfo
{
    /// <summary>The type whose fields the innermost selection set selects.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The type of the current field, or of the current fragment or operation.</summary>
    public SchemaType? Type { get; set; }

    public FieldDefinition? Field { get; set; }

    /// <summary>The definition of the directive around the current argument; null also if the directive is unknown.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The node that bears the current directive; null outside of directives.</summary>
    public Node? DirectiveOwner { get; set; }

    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type expected of the current value.</summary>
    public SchemaType? InputType { get; set; }

    /// <summary>The type expected of the value around the current one.</summary>
    public SchemaType? ParentInputType { get; set; }

    /// <summary>Whether the argument or input field that takes the current value has a default.</summary>
    public bool HasDefault { get; set; }
}
