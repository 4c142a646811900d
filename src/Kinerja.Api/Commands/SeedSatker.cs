using Kinerja.Persistence.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Commands;

/// <summary>Loads the offices with their units and posts, where there are none.</summary>
internal static class SeedSatker
{
    public const string Verb = "seed satker";

    public static Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        _ = new Arguments(args, Verb, mostFiles: 0);
        return OwnerDatabase.UseAsync(configuration, async database =>
        {
            await CheckMigratedAsync(database, cancellationToken).ConfigureAwait(false);
            var seeded = await new SatkerSeeder(database, database.Provider).RunAsync(output.WriteLine, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync(seeded is null ? "there are satker already: nothing to do" : "seeded").ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task CheckMigratedAsync(OwnerDatabase database, CancellationToken cancellationToken)
    {
        var db = database.CreateDbContext();
        await using var _ = db.ConfigureAwait(false);
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        if (pending.Any()) throw new CommandRefusedException($"The tables are not up to date: give '{Migrate.Verb}' first.");
    }
}
