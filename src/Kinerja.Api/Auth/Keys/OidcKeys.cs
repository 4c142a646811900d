namespace Kinerja.Api.Auth.Keys;

/// <summary>
/// An issuer's keys, fetched when a request needs them and kept. A new key is usable at once, unless keys were fetched less than
/// <see cref="Spacing"/> ago; a withdrawn one is refused after <see cref="TrustedFor"/>; and while the issuer is away the keys it last
/// published go on counting, for no longer than <see cref="KeptFor"/>. No request waits longer than <see cref="HoldAtMost"/>, and what
/// clients send cannot cause more than one fetch per <see cref="Spacing"/>.
/// </summary>
internal sealed class OidcKeys(OidcDocuments documents, TimeProvider clock, ILogger logger, CancellationToken stopping) : IKeySource
{
    /// <summary>From this age on keys are fetched again behind the back of the requests that still use them.</summary>
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromMinutes(4);

    /// <summary>From this age on requests wait for newer ones.</summary>
    private static readonly TimeSpan TrustedFor = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan SpacingAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>After a failure nobody waits for the next attempts: an issuer that hangs would otherwise slow every request down.</summary>
    private static readonly TimeSpan PatienceLostFor = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan HoldAtMost = TimeSpan.FromSeconds(1.5);

    private readonly Lock _gate = new();

    /// <summary>Replaced whole, so that readers need no lock.</summary>
    private volatile Fetched? _fetched;

    // Under the lock.
    private Task _refresh = Task.CompletedTask;
    private long? _startedAt;
    private long? _failedAt;

    public async ValueTask<KeySet?> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        var (known, age) = Known();
        var isEnough = known is not null && known.Knows(keyId);
        if (isEnough && age < RefreshAfter) return known;

        var refresh = Refresh(out var failedLately);
        if (isEnough && (age < TrustedFor || failedLately)) return known;
        await HoldAsync(refresh, cancellationToken).ConfigureAwait(false);
        return Known().Keys;
    }

    private (KeySet? Keys, TimeSpan Age) Known()
    {
        if (_fetched is not { } fetched) return default;
        // By timestamps: ages must not change when somebody sets the clock.
        var age = clock.GetElapsedTime(fetched.At);
        return age < KeptFor ? (fetched.Keys, age) : default;
    }

    /// <summary>The fetch that is under way, a new one, or the last one if it is too soon for another.</summary>
    private Task Refresh(out bool failedLately)
    {
        lock (_gate)
        {
            failedLately = _failedAt is { } failedAt && clock.GetElapsedTime(failedAt) < PatienceLostFor;
            var spacing = _failedAt is null ? Spacing : SpacingAfterFailure;
            var isTooSoon = _startedAt is { } startedAt && clock.GetElapsedTime(startedAt) < spacing;
            if (!_refresh.IsCompleted || isTooSoon) return _refresh;
            _startedAt = clock.GetTimestamp();
            // All requests share it, so it is nobody's to cancel.
            return _refresh = Task.Run(FetchAsync, CancellationToken.None);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
            // The age counts from before the fetch: what is withdrawn meanwhile may be in the answer or not.
            var startedAt = clock.GetTimestamp();
            var keys = await documents.FetchKeysAsync(either.Token).ConfigureAwait(false);
            _fetched = new Fetched(keys, startedAt);
            lock (_gate) _failedAt = null;
            AuthLog.KeysFetched(logger, keys.Keys.Length, keys.Skipped);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; nobody will ask again.
        }
        catch (Exception e)
        {
            lock (_gate) _failedAt = clock.GetTimestamp();
            AuthLog.KeysNotFetched(logger, e is OperationCanceledException ? "the issuer took too long" : e.Message);
        }
    }

    private async Task HoldAsync(Task refresh, CancellationToken cancellationToken)
    {
        try
        {
            await refresh.WaitAsync(HoldAtMost, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It goes on; this request makes do with what there is.
        }
    }

    private sealed record Fetched(KeySet Keys, long At);
}
