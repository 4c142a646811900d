using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Execution;

/// <summary>One call of a guard over all frames of the wave that it protects. Yes must be said: silence and failure refuse.</summary>
internal sealed class GuardCall<TParent>(BatchResolver<TParent, None, bool> resolver) : Call
{
    private readonly List<(Frame Frame, FieldPlan? Field, Projection<TParent> Projection, int[]? Rows, int Offset)> _segments = [];
    private Results<bool>? _results;
    private int _count;

    public void Join(Frame frame, FieldPlan? field, Projection<TParent> projection)
    {
        var rows = frame.LiveRows(null);
        _segments.Add((frame, field, projection, rows, _count));
        _count += rows?.Length ?? frame.Count;
    }

    protected override void Complete(Wave wave)
    {
        var errors = _results!.Failures?.ToDictionary(f => f.Row, f => f.Error);
        foreach (var (frame, field, _, rows, offset) in _segments)
        {
            for (var i = 0; i < (rows?.Length ?? frame.Count); i++)
            {
                if (_results.Values[offset + i]) continue;
                var row = rows is null ? i : rows[i];
                var error = errors?.GetValueOrDefault(offset + i) ?? Refusal(frame, field);
                if (field is null) wave.Execution.Failures.FailRow(frame, row, error);
                else frame.Refuse(field, row, error);
            }
        }
    }

    protected override async ValueTask RunAsync(Wave wave)
    {
        var execution = wave.Execution;
        _results = new Results<bool>(execution.Rental.RentCleared<bool>(_count), _count);
        if (_count == 0) return;
        Batch<TParent, None, bool>? batch = null;
        try
        {
            var parents = execution.Rental.Rent<TParent>(_count);
            foreach (var segment in _segments) segment.Projection.Project(segment.Frame, segment.Rows, parents, segment.Offset);
            var position = _segments[0].Field ?? _segments[0].Frame.Slots?.Field ?? _segments[0].Frame.Plan.Fields[0];
            Calling(execution, CallKinds.Guard, resolver.Coordinate, position.Path, _count);
            batch = new Batch<TParent, None, bool>(parents, _count, default, position.Selection, new FieldInfo(resolver.Coordinate, position.Path), _results, execution);
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

    private static GraphQLError Refusal(Frame frame, FieldPlan? field) => new(
        $"You may not see {(field is null ? frame.Plan.Type.Type.Name : field.Field.Coordinate)} here.", ErrorCodes.Forbidden);
}
