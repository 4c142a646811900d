using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kinerja.Persistence.SqlServer;

/// <summary>For dotnet-ef, which needs a model and a dialect but no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<KinerjaDbContext>
{
    public KinerjaDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        new SqlServerProvider().Configure(options, "Server=design");
        return new KinerjaDbContext(options.Options);
    }
}
