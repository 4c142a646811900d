using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kinerja.Persistence;

/// <summary>For dotnet-ef, which needs a model and a dialect but no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<KinerjaDbContext>
{
    public KinerjaDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<KinerjaDbContext>().UseNpgsql("Host=design").Options);
}
