using System.Data.Common;
using Kinerja.Api.Settings;
using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Commands;

/// <summary>The database as its owner sees it, for the commands that shape and fill it. No fence is raised and nobody acts.</summary>
internal sealed class OwnerDatabase : IDbContextFactory<KinerjaDbContext>
{
    private readonly DbContextOptions<KinerjaDbContext> _options;

    private OwnerDatabase(DatabaseChoice choice)
    {
        Provider = choice.Provider;
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        Provider.Configure(options, choice.ConnectionString);
        _options = options.Options;
    }

    public DatabaseProvider Provider { get; }

    public KinerjaDbContext CreateDbContext() => new(_options);

    /// <exception cref="CommandRefusedException">A setting is missing, or the database refused.</exception>
    public static async Task<int> UseAsync(IConfiguration configuration, Func<OwnerDatabase, Task<int>> work)
    {
        try
        {
            return await work(new OwnerDatabase(DatabaseChoice.Of(configuration, DatabaseChoice.Owner))).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is SettingException or ArgumentException { ParamName: "connectionString" })
        {
            throw new CommandRefusedException(failed.Message);
        }
        catch (DbException failed)
        {
            throw new CommandRefusedException($"The database refused: {failed.Message}");
        }
    }
}
