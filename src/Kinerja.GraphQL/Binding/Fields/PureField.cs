using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>A property, or a static function of one item: a loop over the rows that can neither wait nor ask for a service.</summary>
internal sealed class PureField<T, TArgs, TResult>(
    string coordinate,
    FieldDefinition definition,
    RowFunction<T, TArgs, TResult> function,
    ArgumentBinder<TArgs> arguments,
    Completer<TResult> completer,
    IReadOnlyList<Member> needs,
    bool needsWholeParent,
    LeafMember? leaf) : BoundField(coordinate, definition, needs, needsWholeParent)
{
    public override void Start(Wave wave, Frame frame, FieldPlan field)
    {
        var execution = wave.Execution;
        // A leaf that is a plain property is shown from its column as it was read.
        if (leaf is not null && frame is ColumnFrame columns)
        {
            execution.Place(frame, field, leaf.Show(new Site(execution, frame, field, null), columns));
            return;
        }

        var results = new Results<TResult>(execution.Rental.Rent<TResult>(frame.Count), frame.Count);
        if (arguments.TryBind(execution, field, out var args, out var refusal))
            function.Run(execution, frame, args, results, Coordinate);
        else
            results.FailAll(refusal!);
        execution.Complete(frame, field, completer, results);
    }
}

/// <summary>A leaf property shown from a column.</summary>
internal sealed record LeafMember(Member Member, ScalarCodec Codec, bool NonNull)
{
    public Cells Show(in Site site, ColumnFrame frame)
    {
        var column = frame.Store.Column(Member);
        var cells = column.Show(site, NonNull, frame, Codec);
        if (NonNull && column.HasNulls)
        {
            for (var row = 0; row < frame.Count; row++)
                if (column.IsNull(frame.StoreRow(row))) site.Execution.NullAt(cells, row);
        }

        return cells;
    }
}
