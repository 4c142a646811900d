using System.Data;
using System.Data.Common;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Providers;

/// <summary>The seam: everything that PostgreSQL and SQL Server do differently, and nothing else.</summary>
public abstract class DatabaseProvider
{
    public abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>The isolation in which all statements of an operation see one state of the data.</summary>
    public abstract IsolationLevel Snapshot { get; }

    /// <summary>What this transaction may see and change at most, whatever its statements ask for. No effect where the database has no such fence.</summary>
    public abstract Task RaiseFenceAsync(KinerjaDbContext db, Pagar pagar, CancellationToken cancellationToken);

    /// <summary>The end of a satker's chain, held by this transaction alone until it ends.</summary>
    public abstract Task<KepalaJejak> LockKepalaAsync(KinerjaDbContext db, long satkerId, CancellationToken cancellationToken);

    /// <summary>Waits until no other transaction is in there under this name, and stays in until its own ends.</summary>
    public abstract Task EnterAloneAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken);

    /// <summary>Lets the application's role work on the tables of the model, and on nothing else.</summary>
    public abstract Task GrantAsync(KinerjaDbContext db, string role, CancellationToken cancellationToken);

    /// <summary>The constraint that refused the statement; null if it failed for another reason.</summary>
    public abstract string? BrokenConstraint(DbException exception);

    /// <summary>Whether the transaction lost against another and may be tried again as it is.</summary>
    public abstract bool IsLostRace(DbException exception);
}
