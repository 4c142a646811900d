using Kinerja.Domain.Akses.Jejak;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kinerja.Persistence.SqlServer;

/// <summary>The same model, with what must be said on SQL Server only.</summary>
internal sealed class SqlServerModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        // Triggers forbid the OUTPUT clause that EF Core reads new keys by: it must know of each.
        foreach (var rule in OverlapRule.All) modelBuilder.Entity(rule.Entity).ToTable(table => table.HasTrigger(rule.Trigger));
        modelBuilder.Entity<EntriJejak>().ToTable(table => table.HasTrigger(TrailSql.Trigger));

        // By default "Ani" and "ani" are one word here, and two on PostgreSQL. They must be two at least where a login is looked up.
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.GetProviderClrType() is null && p.ClrType == typeof(string)))
            text.SetCollation(CaseSensitive);
    }

    private const string CaseSensitive = "Latin1_General_100_CS_AS";
}
