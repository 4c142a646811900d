using Kinerja.Domain.Akses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Akses;

internal sealed class PenggunaConfiguration : IEntityTypeConfiguration<Pengguna>
{
    public void Configure(EntityTypeBuilder<Pengguna> builder)
    {
        builder.Property(p => p.Versi).IsConcurrencyToken();
        builder.Property(p => p.Penerbit).HasMaxLength(400);
        builder.Property(p => p.Subjek).HasMaxLength(255);
        builder.Property(p => p.Nama).HasMaxLength(200);
        builder.HasIndex(p => new { p.Penerbit, p.Subjek }).IsUnique();
        builder.HasMany(p => p.Penugasan).WithOne(t => t.Pengguna).HasForeignKey(t => t.PenggunaId);
        builder.Navigation(p => p.Penugasan).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
