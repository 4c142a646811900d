using System.Diagnostics;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// All reading of one operation: one connection and one read-only transaction, hence one picture of the data and the fence raised
/// once. The batches of a wave start together and take turns here, since a connection does one thing at a time.
/// </summary>
public sealed class ReadSession(IDbContextFactory<KinerjaDbContext> contexts, DatabaseProvider provider, TimeProvider clock, PelakuKini pelakuKini) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private KinerjaDbContext? _db;
    private IDbContextTransaction? _transaction;
    private Pelaku? _fenced;
    private bool _disposed;

    public Pelaku Pelaku => pelakuKini.Pelaku;

    /// <summary>Today in Jakarta, the same for the whole operation.</summary>
    public DateOnly HariIni { get; } = clock.Today();

    public async ValueTask<T> ReadAsync<T>(Func<KinerjaDbContext, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            // Whoever has logged in meanwhile sees by their own scope, not by that of nobody.
            if (!ReferenceEquals(_fenced, Pelaku)) await CloseAsync().ConfigureAwait(false);
            var db = _db ?? await OpenAsync(cancellationToken).ConfigureAwait(false);
            return await query(db, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // A transaction in which a statement failed answers no other: the next reader gets a new one.
            await CloseAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is asked from now on sees the data as they are from now on: for whoever has changed something.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask ReadAsync(Func<KinerjaDbContext, CancellationToken, Task> query, CancellationToken cancellationToken) => await ReadAsync<bool>(
        async (db, cancel) =>
        {
            await query(db, cancel).ConfigureAwait(false);
            return true;
        },
        cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the query that runs; those that still wait for their turn are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            _disposed = true;
            await CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<KinerjaDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        Debug.Assert(_db is null);
        var db = _db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        _transaction = await db.Database.BeginTransactionAsync(provider.Snapshot, cancellationToken).ConfigureAwait(false);
        var pelaku = _fenced = Pelaku;
        await provider.RaiseFenceAsync(db, Pagar.For(pelaku, HariIni) with { HanyaBaca = true }, cancellationToken).ConfigureAwait(false);
        return db;
    }

    private async ValueTask CloseAsync()
    {
        var (transaction, db) = (_transaction, _db);
        (_transaction, _db, _fenced) = (null, null, null);
        try
        {
            if (transaction is not null) await transaction.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            // Also where the connection broke and rolling back failed: else the next reader would meet a dead context.
            if (db is not null) await db.DisposeAsync().ConfigureAwait(false);
        }
    }
}
