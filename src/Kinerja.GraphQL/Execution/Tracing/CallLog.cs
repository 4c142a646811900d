using System.Diagnostics;

namespace Kinerja.GraphQL.Execution;

/// <summary>The calls of an execution by wave, for explained answers and traces. An execution that nobody watches has none.</summary>
internal sealed class CallLog(Activity? operation, IStatementCounter? statements, bool countsKeys)
{
    private readonly List<WaveRecord> _waves = [];

    /// <summary>Whether different keys are counted, which takes time.</summary>
    public bool CountsKeys { get; } = countsKeys;

    public void WaveBegins(int number) => _waves.Add(new WaveRecord(number, statements?.Statements));

    public void WaveEnds() => _waves[^1].Statements = statements?.Statements - _waves[^1].StatementsBefore;

    /// <summary>A call is about to be made. From an asynchronous caller, so that the span is the current one inside the call only.</summary>
    public CallRecord Begin(string kind, string coordinate, string path, int parents, int? keys)
    {
        var activity = operation is null ? null : Telemetry.Source.StartActivity(coordinate, ActivityKind.Internal, operation.Context);
        activity?.SetTag("graphql.batch.kind", kind).SetTag("graphql.field.coordinate", coordinate).SetTag("graphql.field.path", path).SetTag("graphql.batch.parents", parents);
        var record = new CallRecord(kind, coordinate, path, parents, keys, activity);
        _waves[^1].Calls.Add(record);
        return record;
    }

    public IEnumerable<KeyValuePair<string, object?>> ToExtension() => [new("waves", _waves.Where(w => w.Calls.Count > 0).Select(w => w.ToExtension()).ToArray())];

    private sealed class WaveRecord(int number, long? statementsBefore)
    {
        public List<CallRecord> Calls { get; } = [];

        public long? StatementsBefore { get; } = statementsBefore;

        public long? Statements { get; set; }

        public IEnumerable<KeyValuePair<string, object?>> ToExtension()
        {
            yield return new("wave", number);
            if (Statements is { } sent) yield return new("statements", sent);
            yield return new("batches", Calls.Select(c => c.ToExtension()).ToArray());
        }
    }
}
