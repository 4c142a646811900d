using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Testing;

/// <summary>Databases as they are in service: migrated, with the rights of the application's role, and with all offices.</summary>
public static class KinerjaRecipe
{
    private static readonly PostgreSqlProvider Provider = new();

    /// <summary>All tables, nothing in them.</summary>
    public static TestRecipe Migrated { get; } = new("migrated", MigrateAsync);

    /// <summary>All 553 offices with their units and posts; nobody holds one.</summary>
    public static TestRecipe Seeded { get; } = new("seeded", async (login, cancellationToken) =>
    {
        await MigrateAsync(login, cancellationToken);
        await new SatkerSeeder(new Contexts(login), Provider).RunAsync(_ => { }, cancellationToken);
    });

    private static async Task MigrateAsync(string login, CancellationToken cancellationToken)
    {
        await using var db = new Contexts(login).CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
        await Provider.GrantAsync(db, TestRoles.Application, cancellationToken);
    }

    private sealed class Contexts(string login) : IDbContextFactory<KinerjaDbContext>
    {
        public KinerjaDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<KinerjaDbContext>();
            Provider.Configure(options, login);
            return new KinerjaDbContext(options.Options);
        }
    }
}
