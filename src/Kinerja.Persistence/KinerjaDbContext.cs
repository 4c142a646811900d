using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence;

/// <summary>
/// The unit of work over the whole domain, the same model on both databases. Nobody opens one directly: reading goes through
/// <see cref="Sessions.ReadSession"/>, changing through <see cref="Sessions.WriteSession"/>, which set the scope of whoever acts.
/// </summary>
public sealed class KinerjaDbContext(DbContextOptions<KinerjaDbContext> options) : DbContext(options)
{
    public DbSet<Satker> Satker => Set<Satker>();

    public DbSet<SatkerVersi> SatkerVersi => Set<SatkerVersi>();

    public DbSet<SatkerJalur> SatkerJalur => Set<SatkerJalur>();

    public DbSet<UnitKerja> UnitKerja => Set<UnitKerja>();

    public DbSet<UnitKerjaVersi> UnitKerjaVersi => Set<UnitKerjaVersi>();

    public DbSet<Jabatan> Jabatan => Set<Jabatan>();

    public DbSet<Pejabat> Pejabat => Set<Pejabat>();

    public DbSet<Pengguna> Pengguna => Set<Pengguna>();

    public DbSet<Penugasan> Penugasan => Set<Penugasan>();

    public DbSet<EntriJejak> Jejak => Set<EntriJejak>();

    public DbSet<KepalaJejak> KepalaJejak => Set<KepalaJejak>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KinerjaDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
        // Nothing disappears because something above it does: what ended keeps its last day.
        foreach (var foreignKey in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())) foreignKey.DeleteBehavior = DeleteBehavior.NoAction;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are texts that people can read in the database too.
        foreach (var type in new[] { typeof(JenisSatker), typeof(JenisUnitKerja), typeof(JenisJabatan), typeof(Kapasitas), typeof(Peran) })
            configurationBuilder.Properties(type).HaveConversion<string>().HaveMaxLength(30);
    }
}
