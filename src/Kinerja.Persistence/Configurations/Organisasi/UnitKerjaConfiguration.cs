using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class UnitKerjaConfiguration : IEntityTypeConfiguration<UnitKerja>
{
    public void Configure(EntityTypeBuilder<UnitKerja> builder)
    {
        builder.Property(u => u.Versi).IsConcurrencyToken();
        builder.Ignore(u => u.Terakhir);
        builder.HasOne(u => u.Satker).WithMany().HasForeignKey(u => u.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(u => u.Riwayat).WithOne().HasForeignKey(v => v.UnitKerjaId);
        builder.Navigation(u => u.Riwayat).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
