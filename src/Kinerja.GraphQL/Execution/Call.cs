namespace Kinerja.GraphQL.Execution;

/// <summary>One call of a resolver in a wave: a batch, a loader's flush, or a guard.</summary>
internal abstract class Call
{
    private CallRecord? _record;

    /// <summary>The resolver's work, which never faults (failures are results); null once it completed synchronously.</summary>
    public Task? Running { get; private set; }

    public void Start(Wave wave)
    {
        var work = RunAsync(wave);
        Running = work.IsCompleted ? null : work.AsTask();
    }

    /// <summary>Hands the results out to the frames that asked.</summary>
    public void CompleteIn(Wave wave)
    {
        var before = wave.Execution.Rows;
        Complete(wave);
        _record?.Completed(wave.Execution.Rows - before);
    }

    /// <summary>The operation ends without this call's results.</summary>
    public void Abandon() => _record?.Abandoned();

    protected abstract void Complete(Wave wave);

    /// <summary>Runs the resolver and turns what it throws into failures of its results.</summary>
    protected abstract ValueTask RunAsync(Wave wave);

    /// <summary>The resolver is about to be called: says so to whoever listens.</summary>
    protected void Calling(OperationRun execution, string kind, string coordinate, string path, int parents, int? keys = null)
    {
        execution.Options.Listener?.Called(kind == CallKinds.Guard ? $"{coordinate} (guard)" : coordinate, path, parents);
        if (execution.Log is { } log) _record = log.Begin(kind, coordinate, path, parents, keys);
    }

    /// <summary>The resolver has come to its end.</summary>
    protected void Called() => _record?.Ended();
}

/// <summary>What explained answers and traces call the kinds of calls.</summary>
internal static class CallKinds
{
    public const string Field = "field";
    public const string Loader = "loader";
    public const string Guard = "guard";
}
