using Microsoft.EntityFrameworkCore.Migrations;

namespace Kinerja.Persistence.SqlServer;

/// <summary>The trail is only added to, by whomever. TRUNCATE, which fires no trigger, needs ALTER on the table: the owner's alone.</summary>
internal static class TrailSql
{
    public const string Trigger = "tr_jejak_tetap";

    public static void MakeTrailPermanent(this MigrationBuilder migration) => migration.Execute($"""
        CREATE TRIGGER {Trigger} ON jejak INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 50003, N'The trail (jejak) is only added to.', 1;
        END
        """);
}
