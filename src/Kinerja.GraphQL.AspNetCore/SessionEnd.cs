namespace Kinerja.GraphQL.AspNetCore;

/// <summary>The end of a session: at a known time (the token's expiry), by a signal (signed out elsewhere), both, or neither.</summary>
public readonly record struct SessionEnd(DateTimeOffset? At = null, CancellationToken Signal = default)
{
    /// <summary>The longest that a timer can wait; a session that outlasts it is looked at again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>Returns when the session has ended.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal async Task WaitAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Signal, cancellationToken);
        try
        {
            while (At is not { } at || at > clock.GetUtcNow())
            {
                var wait = At - clock.GetUtcNow() is { } left && left < Longest ? left : Longest;
                if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (Signal.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The signal is an end like the other.
        }
    }
}
