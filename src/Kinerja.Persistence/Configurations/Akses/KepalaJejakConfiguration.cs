using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Akses;

internal sealed class KepalaJejakConfiguration : IEntityTypeConfiguration<KepalaJejak>
{
    public void Configure(EntityTypeBuilder<KepalaJejak> builder)
    {
        builder.HasKey(k => k.SatkerId);
        builder.Property(k => k.SatkerId).ValueGeneratedNever();
        builder.Property(k => k.Sidik).HasMaxLength(32).IsFixedLength();
        builder.HasOne<Satker>().WithMany().HasForeignKey(k => k.SatkerId).OnDelete(DeleteBehavior.NoAction);
    }
}
