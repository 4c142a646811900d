using System.Data.Common;
using Kinerja.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kinerja.Persistence.Tests;

/// <summary>Contexts on one login, with all they send to the database.</summary>
internal sealed class Contexts : IDbContextFactory<KinerjaDbContext>
{
    private readonly DbContextOptions<KinerjaDbContext> _options;

    public Contexts(string login)
    {
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        Provider.Configure(options, login);
        options.AddInterceptors(new Reads(Statements));
        _options = options.Options;
    }

    public static PostgreSqlProvider Provider { get; } = new();

    /// <summary>Statements that were sent and asked for rows.</summary>
    public List<string> Statements { get; } = [];

    public KinerjaDbContext CreateDbContext() => new(_options);

    private sealed class Reads(List<string> statements) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            statements.Add(command.CommandText);
            return new(result);
        }
    }
}
