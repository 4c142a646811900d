using Microsoft.EntityFrameworkCore.Migrations;

namespace Kinerja.Persistence.SqlServer;

internal static class BatchSql
{
    /// <summary>For statements that must be alone in their batch: scripts of migrations put conditions around them.</summary>
    public static void Execute(this MigrationBuilder migration, string statement) =>
        migration.Sql($"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}');");
}
