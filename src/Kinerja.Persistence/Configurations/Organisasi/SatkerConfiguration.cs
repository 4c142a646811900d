using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class SatkerConfiguration : IEntityTypeConfiguration<Satker>
{
    public void Configure(EntityTypeBuilder<Satker> builder)
    {
        builder.Property(s => s.Versi).IsConcurrencyToken();
        builder.Ignore(s => s.Terakhir);
        builder.HasMany(s => s.Riwayat).WithOne().HasForeignKey(v => v.SatkerId);
        builder.Navigation(s => s.Riwayat).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
