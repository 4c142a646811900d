using System.Diagnostics;

namespace Kinerja.GraphQL.Execution;

/// <summary>What one call of a resolver, loader or guard was asked and gave.</summary>
/// <param name="parents">Rows that asked; for a loader, keys that were not known yet.</param>
/// <param name="keys">Different ones among the parents, if they are keys.</param>
internal sealed class CallRecord(string kind, string coordinate, string path, int parents, int? keys, Activity? activity)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public TimeSpan Duration { get; private set; }

    /// <summary>Objects that the call has brought to the level below.</summary>
    public long Rows { get; private set; }

    /// <summary>The resolver has ended; its rows are not counted yet.</summary>
    public void Ended()
    {
        Duration = Stopwatch.GetElapsedTime(_started);
        if (activity is not null) activity.SetEndTime(activity.StartTimeUtc + Duration);
    }

    public void Completed(long rows)
    {
        Rows = rows;
        if (activity is null) return;
        activity.SetTag("graphql.batch.rows", rows);
        activity.Stop();
    }

    /// <summary>The operation ended before the call did.</summary>
    public void Abandoned()
    {
        if (activity is not { IsStopped: false }) return;
        activity.SetStatus(ActivityStatusCode.Error, "abandoned");
        activity.Stop();
    }

    public IEnumerable<KeyValuePair<string, object?>> ToExtension()
    {
        yield return new("kind", kind);
        yield return new("coordinate", coordinate);
        yield return new("path", path);
        yield return new("parents", parents);
        if (keys is { } distinct) yield return new("keys", distinct);
        yield return new("rows", Rows);
        yield return new("microseconds", (long)Duration.TotalMicroseconds);
    }
}
