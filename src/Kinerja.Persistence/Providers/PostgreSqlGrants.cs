using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.Providers;

/// <summary>
/// What the application's role may do with each table. Nothing is deleted by the application but what it derives itself, and the
/// trail is only added to; triggers refuse the rest to the owner as well.
/// </summary>
internal static class PostgreSqlGrants
{
    public static IEnumerable<string> For(IModel model, string role)
    {
        var grantee = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        yield return $"GRANT USAGE ON SCHEMA public TO {grantee}";
        yield return $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {grantee}";
        foreach (var entity in model.GetEntityTypes())
        {
            yield return $"REVOKE ALL ON {entity.GetTableName()} FROM {grantee}";
            yield return $"GRANT {Privileges(entity.ClrType)} ON {entity.GetTableName()} TO {grantee}";
        }
    }

    private static string Privileges(Type entity) =>
        entity == typeof(EntriJejak) ? "SELECT, INSERT"
        : entity == typeof(SatkerJalur) ? "SELECT, INSERT, UPDATE, DELETE"
        : "SELECT, INSERT, UPDATE";
}
