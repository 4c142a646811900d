using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>A field with the type it is selected on; type and definition are null where the document names something unknown.</summary>
internal sealed record SelectedField(SchemaType? Parent, FieldNode Node)
{
    public FieldDefinition? Definition { get; } = (Parent as FieldedType)?.Fields.Find(Node.Name.Value);

    public SchemaType? Type => Definition?.Type;

    /// <summary>Whether an object can never be both parents: then the two fields never stand in one response object.</summary>
    public bool IsExclusiveOf(SelectedField other) =>
        !ReferenceEquals(Parent, other.Parent) && Parent is ObjectType && other.Parent is ObjectType;

    /// <summary>
    /// Whether values of both types look alike in a response: the same lists and non-nulls around the same leaf type, or
    /// around composite types, whose own fields are compared one by one (specification, SameResponseShape).
    /// </summary>
    public static bool SameShape(SchemaType a, SchemaType b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => true,
        (ListType x, ListType y) => SameShape(x.Item, y.Item),
        (ListType, _) or (_, ListType) => false,
        (NonNullType x, NonNullType y) => SameShape(x.Inner, y.Inner),
        (NonNullType, _) or (_, NonNullType) => false,
        _ => !a.IsLeaf && !b.IsLeaf,
    };
}
