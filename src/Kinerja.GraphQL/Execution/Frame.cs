using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// The rows of one concrete type at one position of the operation: what a level is made of. Each selected field has one column
/// (<see cref="Cells"/>) over all rows. A row belongs to exactly one slot of the position above it; that link gives paths to
/// errors and the way up to nulls.
/// </summary>
internal abstract class Frame(SelectionPlan plan, int count, ObjectCells? slots, int[]? slotOf)
{
    private Bits _dead;
    private Dictionary<int, GraphQLError>?[]? _refusals;

    public SelectionPlan Plan { get; } = plan;

    public int Count { get; } = count;

    /// <summary>The position these rows fill; null for the root.</summary>
    public ObjectCells? Slots { get; } = slots;

    public bool IsRoot => Slots is null;

    /// <summary>One column per field of the plan, in its order; filled during the frame's wave.</summary>
    public Cells?[] Cells { get; } = new Cells?[plan.Fields.Length];

    /// <summary>Rows under a null that errors have forced: they start no more work and are not written.</summary>
    public bool HasDead => _dead.Any;

    public bool IsDead(int row) => _dead.Has(row);

    public void Kill(int row) => _dead.Add(row, Count);

    /// <summary>A guard refused the field at this row.</summary>
    public void Refuse(FieldPlan field, int row, GraphQLError error)
    {
        _refusals ??= new Dictionary<int, GraphQLError>[Plan.Fields.Length];
        (_refusals[field.Index] ??= []).TryAdd(row, error);
    }

    /// <summary>The field's refused rows with their errors, in no order.</summary>
    public IReadOnlyDictionary<int, GraphQLError>? RefusalsOf(FieldPlan field) => _refusals?[field.Index];

    /// <summary>The rows whose field is to be resolved: alive and not refused; null for all.</summary>
    public int[]? LiveRows(FieldPlan? field)
    {
        var refusals = field is null ? null : RefusalsOf(field);
        if (!HasDead && refusals is null) return null;
        var rows = new List<int>(Count);
        for (var row = 0; row < Count; row++)
            if (!IsDead(row) && refusals?.ContainsKey(row) != true) rows.Add(row);
        return [.. rows];
    }

    /// <summary>Which cell of <see cref="Slots"/> the row stands in.</summary>
    public int SlotOf(int row) => slotOf is null ? row : slotOf[row];

    /// <summary>The type's rows as objects of (a base of) their .NET type.</summary>
    public abstract void CopyObjects<TParent>(TParent[] destination, int offset);
}

/// <summary>Rows that are objects: what resolvers returned.</summary>
internal sealed class ObjectFrame<T>(SelectionPlan plan, T[] rows, int count, ObjectCells? slots, int[]? slotOf) : Frame(plan, count, slots, slotOf)
{
    public ReadOnlySpan<T> Rows => rows.AsSpan(0, Count);

    public override void CopyObjects<TParent>(TParent[] destination, int offset) => Array.Copy(rows, 0, destination, offset, Count);
}

/// <summary>Rows that exist as columns only, read from a data reader. Several rows may show one row of the store.</summary>
internal sealed class ColumnFrame(SelectionPlan plan, RowStore store, int[]? map, int count, ObjectCells slots, int[]? slotOf)
    : Frame(plan, count, slots, slotOf)
{
    public RowStore Store { get; } = store;

    /// <summary>Row i is row i of the store, for all of them.</summary>
    public bool IsWholeStore => map is null;

    public int StoreRow(int row) => map is null ? row : map[row];

    /// <summary>Makes the objects after all, for a resolver that insists on whole parents.</summary>
    public override void CopyObjects<TParent>(TParent[] destination, int offset)
    {
        var materialise = Plan.Type.Materialiser<TParent>();
        for (var row = 0; row < Count; row++) destination[offset + row] = materialise(Store, StoreRow(row));
    }
}
