using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Queries.Akses;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Sessions;

/// <summary>Finds out what a login may do. It is the one reader that comes before any scope: the fence opens for its own row alone.</summary>
public sealed class PelakuLoader(IDbContextFactory<KinerjaDbContext> contexts, DatabaseProvider provider, TimeProvider clock)
{
    /// <summary>Null for a login that is not registered, or no longer active.</summary>
    public async Task<Pelaku?> LoadAsync(string penerbit, string subjek, CancellationToken cancellationToken)
    {
        var hari = clock.Today();
        var db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var transaction = await db.Database.BeginTransactionAsync(provider.Snapshot, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        await provider.RaiseFenceAsync(db, new Pagar(IsSemua: false, [], hari, penerbit, subjek), cancellationToken).ConfigureAwait(false);
        if (await PelakuQueries.FindAsync(db, penerbit, subjek, hari, cancellationToken).ConfigureAwait(false) is not { } pengguna) return null;

        long[] akar = [.. pengguna.Kedudukan.Select(p => p.SatkerId).Distinct()];
        // Now it is known what they are, and the fence opens as far as they reach.
        await provider.RaiseFenceAsync(db, new Pagar(IsSemua: false, akar, hari, penerbit, subjek), cancellationToken).ConfigureAwait(false);
        return PelakuQueries.ToPelaku(pengguna, await PelakuQueries.BelowAsync(db, akar, hari, cancellationToken).ConfigureAwait(false));
    }
}
