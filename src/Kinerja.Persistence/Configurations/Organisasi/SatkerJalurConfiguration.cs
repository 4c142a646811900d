using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class SatkerJalurConfiguration : IEntityTypeConfiguration<SatkerJalur>
{
    public void Configure(EntityTypeBuilder<SatkerJalur> builder)
    {
        builder.HasKey(j => new { j.SatkerId, j.LeluhurId, j.BerlakuDari });
        builder.HasIndex(j => new { j.LeluhurId, j.SatkerId });
        builder.HasOne<Satker>().WithMany().HasForeignKey(j => j.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Satker>().WithMany().HasForeignKey(j => j.LeluhurId).OnDelete(DeleteBehavior.NoAction);
    }
}
