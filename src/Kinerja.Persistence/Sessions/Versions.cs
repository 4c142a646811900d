using Kinerja.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// Counts the changes of what persons edit. A counter of our own, and not the database's row version: it is the same on both
/// databases, clients can be shown it, and it survives a dump and restore.
/// </summary>
internal static class Versions
{
    public static void Count(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries<IVersi>().Where(e => e.State is EntityState.Unchanged or EntityState.Modified && IsTouched(e)).ToArray())
        {
            var version = entry.Property(v => v.Versi);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    /// <summary>The thing itself, or one of its parts: a new version of an office is a change of the office.</summary>
    private static bool IsTouched(EntityEntry entry) =>
        entry.State == EntityState.Modified
        || entry.Collections.Any(c => c.CurrentValue is { } parts && parts.Cast<object>().Any(p => entry.Context.Entry(p).State is not EntityState.Unchanged));
}
