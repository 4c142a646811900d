using System.Threading.Channels;

namespace Kinerja.GraphQL.Subscriptions;

/// <summary>
/// Reads one source ahead of its subscriber, into a bounded buffer. It is the only one who touches the source, and whatever ends it
/// (the source's end or failure, a full buffer, <see cref="DisposeAsync"/>) it leaves through the source's own disposal.
/// </summary>
internal abstract class SourcePump : IAsyncDisposable
{
    /// <summary>How long the end of a source is waited for. One that ignores its token goes on alone, and the gauge shows it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _clock;
    private Task _running = Task.CompletedTask;

    protected SourcePump(TimeProvider clock, CancellationToken cancellationToken)
    {
        _clock = clock;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Cancelled when the subscriber has gone: what the source waits with.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>The next event; null once the source has ended.</summary>
    /// <exception cref="Exception">What the source threw, or <see cref="OverflowedException"/>, after the events before it.</exception>
    public abstract ValueTask<SourceEvent?> ReadAsync(CancellationToken cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await _running.WaitAsync(Patience, _clock).ConfigureAwait(false);
            _stop.Dispose();
        }
        catch (TimeoutException)
        {
            // The token must outlive a source that still holds it, so its owner is left to the garbage collector.
        }
    }

    /// <summary>No source came to be: nothing runs that could hold the token.</summary>
    public void Abandon() => _stop.Dispose();

    /// <summary>Off the caller's thread: a source may compute for a while before it first waits.</summary>
    protected void Start(Func<Task> run) => _running = Task.Run(run, CancellationToken.None);
}

internal sealed class SourcePump<T> : SourcePump
{
    private readonly Channel<T> _buffer;
    private readonly Overflow _overflow;
    private readonly SubscriptionGauge _gauge;
    private readonly int _capacity;

    public SourcePump(Overflow overflow, int capacity, SubscriptionGauge gauge, TimeProvider clock, CancellationToken cancellationToken)
        : base(clock, cancellationToken)
    {
        (_overflow, _capacity, _gauge) = (overflow, capacity, gauge);
        var options = new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            SingleWriter = true,
            FullMode = overflow == Overflow.DropOldest ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait,
        };
        _buffer = Channel.CreateBounded<T>(options, _ => gauge.CountDropped());
    }

    /// <summary>Takes over a source that the gauge has counted.</summary>
    public void Start(IAsyncEnumerable<T> source) => Start(() => RunAsync(source));

    public override async ValueTask<SourceEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _buffer.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            if (_buffer.Reader.TryRead(out var value)) return new SourceEvent<T>(value);
        return null;
    }

    private async Task RunAsync(IAsyncEnumerable<T> source)
    {
        Exception? failure = null;
        try
        {
            failure = await DrainAsync(source).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The subscriber has gone; nobody is left to be told.
        }
        catch (Exception e)
        {
            failure = e;
        }
        finally
        {
            _gauge.Closed();
            _buffer.Writer.Complete(failure);
        }
    }

    /// <summary>Until the source's end, or until the buffer cannot take the next event.</summary>
    private async Task<OverflowedException?> DrainAsync(IAsyncEnumerable<T> source)
    {
        await foreach (var value in source.WithCancellation(Stopping).ConfigureAwait(false))
        {
            // A source that never waits would not see its token.
            Stopping.ThrowIfCancellationRequested();
            if (!_buffer.Writer.TryWrite(value)) return new OverflowedException(_overflow, _capacity);
        }

        return null;
    }
}
