using System.Data.Common;
using Kinerja.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Commands;

/// <summary>
/// Brings the tables up to date, and what the application's role may do with them. Nodes that start together may all run it: one
/// migrates, the others wait and find nothing to do.
/// </summary>
internal static class Migrate
{
    public const string Verb = "migrate";

    private const string Gate = "kinerja: migrate";
    private const string UsualRole = "kinerja_aplikasi";

    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        _ = new Arguments(args, Verb, mostFiles: 0);
        var role = configuration["Database:ApplicationRole"] is { Length: > 0 } named ? named : UsualRole;
        return await OwnerDatabase.UseAsync(configuration, async database =>
        {
            var db = database.CreateDbContext();
            await using var _ = db.ConfigureAwait(false);
            // No limit: a migration of a large table takes as long as it takes.
            db.Database.SetCommandTimeout(0);
            await database.Provider.RunAloneAsync(db, Gate, () => MigrateAsync(database, db, role, output, cancellationToken), cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync($"migrated; {role} may work on the tables").ConfigureAwait(false);
            return ExitCode.Fine;
        }).ConfigureAwait(false);
    }

    private static async Task MigrateAsync(OwnerDatabase database, KinerjaDbContext db, string role, TextWriter output, CancellationToken cancellationToken)
    {
        ImmutableArray<string> pending = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)];
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        foreach (var migration in pending) await output.WriteLineAsync($"applied {migration}").ConfigureAwait(false);
        await GrantAsync(database, db, role, cancellationToken).ConfigureAwait(false);
    }

    private static async Task GrantAsync(OwnerDatabase database, KinerjaDbContext db, string role, CancellationToken cancellationToken)
    {
        try
        {
            await database.Provider.GrantAsync(db, role, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException refused)
        {
            throw new CommandRefusedException($"The tables are up to date, but {role} has no rights on them: {refused.Message}. Create that role, or set Database__ApplicationRole to the one that serves requests.");
        }
    }
}
