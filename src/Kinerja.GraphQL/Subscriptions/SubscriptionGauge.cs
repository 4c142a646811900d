namespace Kinerja.GraphQL.Subscriptions;

/// <summary>Counts the sources of one executor that have been opened and have not ended, and the events that slow readers lost.</summary>
internal sealed class SubscriptionGauge
{
    private int _live;
    private long _dropped;

    public int Live => Volatile.Read(ref _live);

    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>False if there are as many as there may be.</summary>
    public bool TryOpen(int most)
    {
        if (Interlocked.Increment(ref _live) <= most) return true;
        Closed();
        return false;
    }

    public void Closed() => Interlocked.Decrement(ref _live);

    public void CountDropped() => Interlocked.Increment(ref _dropped);
}
