using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.Providers;

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
            yield return $"GRANT {ApplicationPrivileges.On(entity.ClrType)} ON {entity.GetTableName()} TO {grantee}";
        }
    }
}
