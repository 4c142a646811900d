using Microsoft.EntityFrameworkCore.Migrations;

namespace Kinerja.Persistence.SqlServer;

/// <summary>What migrations of tables with spans repeat. Frozen: a migration that has run must stay what it was.</summary>
internal static class OverlapSql
{
    public const int ErrorNumber = 50001;

    /// <summary>
    /// The locks hold the rows that would overlap and the places where they would be: without them two transactions would each not
    /// see the other's. Spans that end before they begin hold on no day and overlap nothing.
    /// </summary>
    public static void ExcludeOverlap(this MigrationBuilder migration, string table, string name, params string[] columns) => migration.Execute($"""
        CREATE TRIGGER tr_{name} ON {table} AFTER INSERT, UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
                SELECT 1 FROM inserted AS baru
                JOIN {table} AS lain WITH (UPDLOCK, HOLDLOCK) ON lain.id <> baru.id AND {string.Join(" AND ", columns.Select(c => $"lain.{c} = baru.{c}"))}
                WHERE (baru.berlaku_sampai IS NULL OR baru.berlaku_sampai >= baru.berlaku_dari)
                  AND (lain.berlaku_sampai IS NULL OR lain.berlaku_sampai >= lain.berlaku_dari)
                  AND (baru.berlaku_sampai IS NULL OR lain.berlaku_dari <= baru.berlaku_sampai)
                  AND (lain.berlaku_sampai IS NULL OR baru.berlaku_dari <= lain.berlaku_sampai))
                THROW {ErrorNumber}, N'The rows overlap in time: "{name}" refuses them.', 1;
        END
        """);
}
