using System.Data.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Trail;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// One change: load, judge, one verb of the domain, save. Everything happens in one transaction together with its line in the trail;
/// what is not saved has not happened.
/// </summary>
public sealed class WriteSession(IDbContextFactory<KinerjaDbContext> contexts, DatabaseProvider provider, TimeProvider clock, PelakuKini pelakuKini, ReadSession reading)
{
    public Pelaku Pelaku => pelakuKini.Pelaku;

    public DateOnly HariIni => clock.Today();

    /// <summary>What a change sees unless it asks for more.</summary>
    public Pagar Pagar => Pagar.For(Pelaku, HariIni);

    /// <param name="work">
    /// Changes the domain and says what the trail shall say; ids of new things are known when it is asked. It may save in between,
    /// where it needs an id: every save of the transaction is counted and stands in the one entry of the trail.
    /// </param>
    /// <exception cref="DomainException">A rule refused; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(Func<KinerjaDbContext, CancellationToken, Task<Perubahan<T>>> work, Pagar? pagar, CancellationToken cancellationToken)
    {
        // Gives its connection back: an operation that waits for a second one while it holds one could wait for ever.
        await reading.RenewAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = db.ConfigureAwait(false);
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var __ = transaction.ConfigureAwait(false);
            await provider.RaiseFenceAsync(db, pagar ?? Pagar, cancellationToken).ConfigureAwait(false);

            var changes = ChangeList.Follow(db);
            var change = await work(db, cancellationToken).ConfigureAwait(false);
            if (change.Catatan is { } catatan) await SaveAsync(db, catatan, changes, cancellationToken).ConfigureAwait(false);
            else if (db.ChangeTracker.HasChanges() || !changes.IsEmpty) throw new InvalidOperationException("A change without a line for the trail is not saved: say what it is.");
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            // What the operation reads after its change has to see the change.
            await reading.RenewAsync(cancellationToken).ConfigureAwait(false);
            return change.Result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException(new BerubahSementaraItu());
        }
        catch (Exception failed) when (failed is not OperationCanceledException && DatabaseFailure.Of(failed) is { } database && Refusal(database) is { } refusal)
        {
            throw new DomainException(refusal);
        }
    }

    public Task<T> RunAsync<T>(Func<KinerjaDbContext, CancellationToken, Task<Perubahan<T>>> work, CancellationToken cancellationToken) => RunAsync(work, null, cancellationToken);

    private async Task SaveAsync(KinerjaDbContext db, Func<CatatanJejak> catatan, ChangeList changes, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);

        var entry = catatan();
        var head = await provider.LockKepalaAsync(db, entry.SatkerId, cancellationToken).ConfigureAwait(false);
        db.Jejak.Add(head.Append(clock.GetUtcNow(), Pelaku, entry, changes.ToCanonicalJson()));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a constraint stopped, the domain's own check did not see: another change came in between.</summary>
    private DomainError? Refusal(DbException exception) =>
        provider.IsLostRace(exception) ? new BerubahSementaraItu()
        : provider.BrokenConstraint(exception) is { } constraint ? ConstraintErrors.Of(constraint)
        : null;
}

/// <summary>What a change brought about.</summary>
/// <param name="Catatan">Asked after saving, when new things have their ids; null where there was nothing to change after all.</param>
public sealed record Perubahan<T>(T Result, Func<CatatanJejak>? Catatan);
