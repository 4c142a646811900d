using System.Data;
using System.Data.Common;

namespace Kinerja.Persistence.SqlServer.Tests.Recording;

/// <summary>Begins and ends nothing.</summary>
internal sealed class NoDbTransaction(DbConnection connection, IsolationLevel isolationLevel) : DbTransaction
{
    public override IsolationLevel IsolationLevel => isolationLevel;

    protected override DbConnection? DbConnection => connection;

    public override bool SupportsSavepoints => false;

    public override void Commit() { }

    public override void Rollback() { }
}
