using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Testing;

/// <summary>Databases as `./kinerja migrate` and `./kinerja seed satker` leave them.</summary>
public static class KinerjaRecipe
{
    /// <summary>All tables, and nothing in them.</summary>
    public static TestRecipe Migrated { get; } = new("migrated", MigrateAsync);

    /// <summary>All offices with their units and posts; nobody in them.</summary>
    public static TestRecipe Seeded { get; } = new("seeded", async (owner, cancellationToken) =>
    {
        await MigrateAsync(owner, cancellationToken);
        await new SatkerSeeder(new OwnerContexts(owner), Provider).RunAsync(_ => { }, cancellationToken);
    });

    private static readonly PostgreSqlProvider Provider = new();

    private static async Task MigrateAsync(string owner, CancellationToken cancellationToken)
    {
        await using var db = new OwnerContexts(owner).CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
        await Provider.GrantAsync(db, TestRoles.Application, cancellationToken);
    }

    private sealed class OwnerContexts(string owner) : IDbContextFactory<KinerjaDbContext>
    {
        public KinerjaDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<KinerjaDbContext>();
            Provider.Configure(options, owner);
            return new KinerjaDbContext(options.Options);
        }
    }
}
