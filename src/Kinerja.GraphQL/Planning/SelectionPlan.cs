using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Planning;

/// <summary>What is selected on one concrete type at one position: fields merged, in response order.</summary>
internal sealed class SelectionPlan(BoundObject type, FieldPlan[] fields)
{
    public BoundObject Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;

    /// <summary>Whether a guard must be asked before any field of these rows.</summary>
    public bool IsGuarded { get; } = !type.Guards.IsEmpty || Array.Exists(fields, f => !f.Field.Guards.IsEmpty);
}
