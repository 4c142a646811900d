namespace Kinerja.GraphQL.Execution;

/// <summary>One call of a resolver in a wave: a batch, a loader's flush, or a guard.</summary>
internal abstract class Call
{
    /// <summary>The resolver's work, which never faults (failures are results); null once it completed synchronously.</summary>
    public Task? Running { get; private set; }

    public void Start(Wave wave)
    {
        var work = RunAsync(wave);
        Running = work.IsCompleted ? null : work.AsTask();
    }

    /// <summary>Hands the results out to the frames that asked.</summary>
    public abstract void Complete(Wave wave);

    /// <summary>Runs the resolver and turns what it throws into failures of its results.</summary>
    protected abstract ValueTask RunAsync(Wave wave);
}
