using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// A batch field's call: the parents of all frames of the wave that ask the same of the same resolver, one after the other. At the
/// root there is one parent, whatever the number of aliases; they share its result.
/// </summary>
internal sealed class BatchCall<TParent, TArgs, TResult>(BatchResolver<TParent, TArgs, TResult> resolver) : Call
{
    private readonly List<Segment> _segments = [];
    private Results<TResult>? _results;
    private int _parentCount;

    public void Join(Frame frame, FieldPlan field, Projection<TParent> projection, Completer<TResult> completer)
    {
        var rows = frame.LiveRows(field);
        var offset = frame.IsRoot ? 0 : _parentCount;
        _segments.Add(new Segment(frame, field, projection, completer, offset, rows));
        _parentCount = offset + (rows?.Length ?? frame.Count);
    }

    protected override void Complete(Wave wave)
    {
        foreach (var segment in _segments) Complete(wave.Execution, segment);
    }

    protected override async ValueTask RunAsync(Wave wave)
    {
        var execution = wave.Execution;
        var first = _segments[0].Field;
        _results = new Results<TResult>(execution.Rental.RentCleared<TResult>(_parentCount), _parentCount);
        if (_parentCount == 0) return;
        Batch<TParent, TArgs, TResult>? batch = null;
        try
        {
            if (!resolver.Arguments.TryBind(execution, first, out var arguments, out var refusal))
            {
                _results.FailAll(refusal!);
                return;
            }

            var parents = execution.Rental.Rent<TParent>(_parentCount);
            foreach (var segment in _segments) segment.Projection.Project(segment.Frame, segment.Rows, parents, segment.Offset);
            var keys = execution.Log is { CountsKeys: true } && _segments[0].Projection.MakesKeys ? parents.Take(_parentCount).Distinct().Count() : (int?)null;
            Calling(execution, CallKinds.Field, resolver.Coordinate, first.Path, _parentCount, keys);
            batch = new Batch<TParent, TArgs, TResult>(
                parents, _parentCount, arguments, SelectionView.Union(_segments.ConvertAll(s => s.Field)), new FieldInfo(resolver.Coordinate, first.Path), _results, execution);
            await resolver.Invoke(batch, execution.Services, execution.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!execution.IsCancellation(e))
        {
            _results.FailAll(execution.ErrorOf(e, resolver.Coordinate));
        }
        finally
        {
            Called();
            batch?.Close();
            _results.Close();
        }
    }

    private void Complete(OperationRun execution, Segment segment)
    {
        var results = _results!;
        // The usual case, one frame and all rows alive: the resolver's column is the frame's column.
        if (segment.Offset == 0 && segment.Rows is null && segment.Frame.Count == results.Count && _segments.Count == 1)
        {
            execution.Complete(segment.Frame, segment.Field, segment.Completer, results);
            return;
        }

        execution.Complete(segment.Frame, segment.Field, segment.Completer, results.Slice(execution.Rental, segment.Offset, segment.Frame.Count, segment.Rows));
    }

    private sealed record Segment(Frame Frame, FieldPlan Field, Projection<TParent> Projection, Completer<TResult> Completer, int Offset, int[]? Rows);
}
