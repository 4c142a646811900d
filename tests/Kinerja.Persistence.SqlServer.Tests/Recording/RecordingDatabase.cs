using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kinerja.Persistence.SqlServer.Tests.Recording;

/// <summary>
/// A SQL Server that is not there: EF Core writes its statements for it, this keeps them, and nothing is ever opened. Every reader is
/// empty and every statement has changed one row, so what a method asks depending on an answer is not reached.
/// </summary>
internal sealed class RecordingDatabase : IDbContextFactory<KinerjaDbContext>
{
    private readonly DbContextOptions<KinerjaDbContext> _options;

    public RecordingDatabase()
    {
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        Provider.Configure(options, "Server=nowhere.invalid;Database=none");
        options.AddInterceptors(new NoConnection(), new NoTransaction(), new Commands(Statements));
        _options = options.Options;
    }

    public SqlServerProvider Provider { get; } = new();

    /// <summary>All that would have been sent, in its order.</summary>
    public List<string> Statements { get; } = [];

    public KinerjaDbContext CreateDbContext() => new(_options);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class NoTransaction : DbTransactionInterceptor
    {
        public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
            InterceptionResult<DbTransaction>.SuppressWithResult(new NoDbTransaction(connection, eventData.IsolationLevel));

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            new(TransactionStarting(connection, eventData, result));
    }

    private sealed class Commands(List<string> statements) : DbCommandInterceptor
    {
        public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
            InterceptionResult<DbCommand>.SuppressWithResult(new RecordedCommand(statements));
    }
}
