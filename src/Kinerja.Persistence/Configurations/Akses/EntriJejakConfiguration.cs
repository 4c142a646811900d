using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Akses;

internal sealed class EntriJejakConfiguration : IEntityTypeConfiguration<EntriJejak>
{
    public void Configure(EntityTypeBuilder<EntriJejak> builder)
    {
        builder.ToTable("Jejak");
        builder.HasKey(e => new { e.SatkerId, e.Urut });
        builder.Property(e => e.Urut).ValueGeneratedNever();
        builder.Property(e => e.PelakuNama).HasMaxLength(200);
        builder.Property(e => e.Jabatan).HasMaxLength(200);
        builder.Property(e => e.Tindakan).HasMaxLength(60);
        builder.Property(e => e.ObjekJenis).HasMaxLength(60);
        builder.Property(e => e.Ringkas).HasMaxLength(1000);
        builder.Property(e => e.SidikSebelum).HasMaxLength(32).IsFixedLength();
        builder.Property(e => e.Sidik).HasMaxLength(32).IsFixedLength();
        builder.HasOne<Satker>().WithMany().HasForeignKey(e => e.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(e => new { e.ObjekJenis, e.ObjekId });
    }
}
