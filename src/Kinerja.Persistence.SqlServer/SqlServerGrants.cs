using Kinerja.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.SqlServer;

internal static class SqlServerGrants
{
    public static IEnumerable<string> For(IModel model, string role)
    {
        var grantee = $"[{role.Replace("]", "]]", StringComparison.Ordinal)}]";
        foreach (var entity in model.GetEntityTypes())
        {
            yield return $"REVOKE SELECT, INSERT, UPDATE, DELETE ON {entity.GetTableName()} FROM {grantee}";
            yield return $"GRANT {ApplicationPrivileges.On(entity.ClrType)} ON {entity.GetTableName()} TO {grantee}";
        }
    }
}
