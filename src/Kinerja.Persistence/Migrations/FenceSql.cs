using Microsoft.EntityFrameworkCore.Migrations;

namespace Kinerja.Persistence.Migrations;

/// <summary>What migrations of tables that belong to offices repeat. Frozen: a migration that has run must stay what it was.</summary>
internal static class FenceSql
{
    /// <summary>Rows of offices within the transaction's scope, and no others, for reading and for writing.</summary>
    public static void FenceBySatker(this MigrationBuilder migration, string table) => migration.Sql($"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY {table}_cakupan ON {table}
            USING ((SELECT kinerja_cakupan_nasional()) OR satker_id IN (SELECT kinerja_cakupan()));
        """);

    /// <summary>At no time two rows with the same values in these columns.</summary>
    public static void ExcludeOverlap(this MigrationBuilder migration, string table, string name, params string[] columns) => migration.Sql($"""
        ALTER TABLE {table} ADD CONSTRAINT {name} EXCLUDE USING gist (
            {string.Join(", ", columns.Select(c => $"{c} WITH ="))}, daterange(berlaku_dari, berlaku_sampai, '[]') WITH &&);
        """);
}
