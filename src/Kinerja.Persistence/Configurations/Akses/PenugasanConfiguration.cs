using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Akses;

internal sealed class PenugasanConfiguration : IEntityTypeConfiguration<Penugasan>
{
    public void Configure(EntityTypeBuilder<Penugasan> builder)
    {
        builder.HasOne<Satker>().WithMany().HasForeignKey(t => t.SatkerId).OnDelete(DeleteBehavior.NoAction);
        // Only of roles until further notice: one that was withdrawn before it began may be given again from the same day.
        builder.HasIndex(t => new { t.PenggunaId, t.SatkerId, t.Peran, t.BerlakuDari }).IsUnique().HasFilter("berlaku_sampai IS NULL");
    }
}
