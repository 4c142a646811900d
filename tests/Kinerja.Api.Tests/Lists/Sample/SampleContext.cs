using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Lists.Sample;

public sealed partial class SampleContext(DbContextOptions<SampleContext> options) : DbContext(options)
{
    public DbSet<Kantor> Kantor => Set<Kantor>();

    public DbSet<Orang> Orang => Set<Orang>();

    public DbSet<Riwayat> Riwayat => Set<Riwayat>();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Kantor>(kantor =>
        {
            kantor.Property(k => k.Id).ValueGeneratedNever();
            kantor.HasMany(k => k.DaftarOrang).WithOne(o => o.Kantor).HasForeignKey(o => o.KantorId);
        });
        modelBuilder.Entity<Orang>(orang =>
        {
            orang.Property(o => o.Id).ValueGeneratedNever();
            orang.Property(o => o.Gaji).HasPrecision(12, 2);
            orang.Property(o => o.Golongan).HasConversion<string>().HasMaxLength(20);
            orang.Property(o => o.Tingkat).HasConversion<string>().HasMaxLength(20);
            orang.HasOne(o => o.Atasan).WithMany().HasForeignKey(o => o.AtasanId);
            orang.HasMany(o => o.DaftarRiwayat).WithOne().HasForeignKey(r => r.OrangId);
        });
        modelBuilder.Entity<Riwayat>(riwayat =>
        {
            riwayat.Property(r => r.Id).ValueGeneratedNever();
            riwayat.Property(r => r.Nilai).HasPrecision(12, 2);
        });

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.ClrType.Name));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Snake(string name) => WordStart.Replace(name, "_").ToLowerInvariant();
}
