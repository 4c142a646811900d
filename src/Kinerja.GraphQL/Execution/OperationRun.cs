using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Subscriptions;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// The state of one operation while it runs. Everything here belongs to one logical thread: resolvers run side by side only inside
/// their own tasks, and their results are taken over between waves, in the order of the plan.
/// </summary>
internal sealed class OperationRun(
    BoundSchema schema, OperationPlan plan, VariableValues variables, IServiceProvider services, ExecutorOptions options, ExecutionLimits limits, CancellationToken cancellationToken)
    : IDisposable
{
    private const int MaxFailuresOfOneKind = 20;

    private readonly List<(Cells Cells, int Index, GraphQLError Error)> _pending = [];
    private readonly List<Frame> _frames = [];
    private List<Frame> _next = [];
    private readonly Dictionary<(string, Type, string), GraphQLError> _internalErrors = [];
    private readonly Dictionary<(string, Type), (int Count, GraphQLError? Last)> _internalErrorsByKind = [];
    private long _rows;
    private long _rowsOfWave;

    public BoundSchema Schema { get; } = schema;

    public OperationPlan Plan { get; } = plan;

    public VariableValues Variables { get; } = variables;

    public IServiceProvider Services { get; } = services;

    public ExecutorOptions Options { get; } = options;

    public ExecutionLimits Limits { get; } = limits;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The event a subscription runs for; null for other operations.</summary>
    public SourceEvent? Event { get; init; }

    public Rental Rental { get; } = new();

    public Failures Failures { get; } = new(limits.MaxErrors);

    public LoaderMemory Loaded { get; } = new();

    /// <summary>What is noted of the calls; null where nobody wants to know.</summary>
    public CallLog? Log { get; init; }

    /// <summary>Rows of all frames so far, the root's one among them.</summary>
    public long Rows => _rows;

    /// <summary>Every frame so far, parents before children.</summary>
    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>A level of rows for the next wave.</summary>
    public void AddFrame(Frame frame)
    {
        _rows += frame.Count;
        _rowsOfWave += frame.Count;
        CheckRows(0);
        // A row that was dead before this wave still has a value in the columns of pure fields; nothing may grow below it.
        if (frame.Slots is { Frame.HasDead: true }) DropDeadRows(frame);
        _frames.Add(frame);
        _next.Add(frame);
    }

    /// <summary>Refuses to go on once the operation has more rows than it may.</summary>
    /// <param name="more">Rows that are being read and stand in no frame yet.</param>
    public void CheckRows(long more)
    {
        if (_rowsOfWave + more > Limits.MaxRowsPerWave)
        {
            throw new GraphQLRefusedException(LimitReport.Error(
                $"One level of the operation has more than {Limits.MaxRowsPerWave} rows. Ask for smaller pages.", "maxRowsPerWave", _rowsOfWave + more, Limits.MaxRowsPerWave));
        }

        if (_rows + more <= Limits.MaxRows) return;
        throw new GraphQLRefusedException(LimitReport.Error(
            $"The operation reads more than {Limits.MaxRows} rows. Ask for smaller pages or fewer levels.", "maxRows", _rows + more, Limits.MaxRows));
    }

    public List<Frame> TakeNext()
    {
        var next = _next;
        _next = [];
        _rowsOfWave = 0;
        return next;
    }

    public void NullAt(Cells cells, int index) => FailLater(cells, index, new GraphQLError(
        $"'{cells.Field.Field.Coordinate}' has no value here, but its type {cells.Field.Field.Definition.Type} allows no null.", ErrorCodes.NullInNonNull));

    public void BadValueAt(Cells cells, int index, ScalarCodec codec, object value) => FailLater(cells, index, new GraphQLError(
        FormattableString.Invariant($"'{cells.Field.Field.Coordinate}' has the value {value}, which {codec.Scalar} cannot hold: it takes {codec.Expected}."), ErrorCodes.BadValue));

    /// <summary>An error found while a column was being built: it counts once the column is whole and linked.</summary>
    public void FailLater(Cells cells, int index, GraphQLError error) => _pending.Add((cells, index, error));

    /// <summary>Completes one field's column from its results: cells, then the resolver's errors, then what completion itself found.</summary>
    public void Complete<T>(Frame frame, FieldPlan field, Completer<T> completer, Results<T> results)
    {
        var cells = completer.Complete(new Site(this, frame, field, null), results.Values, frame.Count, results.Missing);
        Place(frame, field, cells, results.Failures);
    }

    public void Place(Frame frame, FieldPlan field, Cells cells, List<ResultFailure>? failures = null)
    {
        frame.Cells[field.Index] = cells;
        foreach (var (row, refusal) in frame.RefusalsOf(field) ?? ImmutableDictionary<int, GraphQLError>.Empty)
            Failures.Fail(cells, row, refusal);
        foreach (var failure in failures ?? [])
        {
            if (ItemAt(cells, failure) is var (at, index)) Failures.Fail(at, index, failure.Error);
        }

        foreach (var (at, index, error) in _pending) Failures.Fail(at, index, error);
        _pending.Clear();
    }

    /// <summary>
    /// The error for an exception. Equal failures of one field share one error and one line in the log, however many rows fail;
    /// of failures that differ in every row the log gets the first few.
    /// </summary>
    public GraphQLError ErrorOf(Exception exception, string coordinate)
    {
        if (exception is GraphQLRefusedException refused) return refused.Error;
        lock (_internalErrors)
        {
            var key = (coordinate, exception.GetType(), exception.Message);
            if (_internalErrors.TryGetValue(key, out var known)) return known;
            var kind = (coordinate, exception.GetType());
            var (count, last) = _internalErrorsByKind.GetValueOrDefault(kind);
            if (count >= MaxFailuresOfOneKind) return last!;
            var error = Options.InternalError(exception, coordinate);
            _internalErrorsByKind[kind] = (count + 1, error);
            return _internalErrors[key] = error;
        }
    }

    /// <summary>
    /// Whether an exception ends the operation. A resolver may have tokens of its own (a timeout of one statement): that is a
    /// failure of its field.
    /// </summary>
    public bool IsCancellation(Exception exception) => exception is OperationCanceledException && CancellationToken.IsCancellationRequested;

    /// <summary>After a null went up: finds the rows that now stand under it, so that they start no further work.</summary>
    public void DropDeadRows()
    {
        foreach (var frame in _frames) DropDeadRows(frame);
    }

    private static void DropDeadRows(Frame frame)
    {
        if (frame.Slots is not { } slots) return;
        for (var row = 0; row < frame.Count; row++)
            if (!frame.IsDead(row) && IsNullAbove(slots, frame.SlotOf(row))) frame.Kill(row);
    }

    public void Dispose() => Rental.Dispose();

    private static bool IsNullAbove(Cells cells, int index)
    {
        while (true)
        {
            if (cells.IsNulled(index)) return true;
            if (cells.Outer is not { } list) return cells.Frame.IsDead(index);
            (cells, index) = (list, list.OwnerOf(index));
        }
    }

    /// <summary>The cell of an item failure; null if the resolver named an item its list does not have.</summary>
    private static (Cells, int)? ItemAt(Cells cells, ResultFailure failure)
    {
        var index = failure.Row;
        foreach (var item in failure.Item)
        {
            if (cells is not ListCells list || list.IsAbsent(index) || item < 0 || list.Start(index) + item >= list.End(index)) return null;
            (cells, index) = (list.Items, list.Start(index) + item);
        }

        return (cells, index);
    }
}
