using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Kinerja.Persistence.SqlServer.Tests.Recording;

/// <summary>
/// Keeps its text instead of sending it. It is not SqlClient's own command because that takes no transactions but SqlClient's, which
/// need a server to begin; parameters are SqlClient's, because EF Core's type mappings ask them for their SQL Server type.
/// </summary>
internal sealed class RecordedCommand(List<string> statements) : DbCommand
{
    private readonly SqlCommand _parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbTransaction? DbTransaction { get; set; }

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    public override void Cancel() { }

    public override void Prepare() { }

    public override int ExecuteNonQuery()
    {
        statements.Add(CommandText);
        return 1;
    }

    public override object? ExecuteScalar()
    {
        statements.Add(CommandText);
        return null;
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        statements.Add(CommandText);
        return new NoRows();
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _parameters.Dispose();
        base.Dispose(disposing);
    }
}
