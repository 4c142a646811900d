using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class PejabatConfiguration : IEntityTypeConfiguration<Pejabat>
{
    public void Configure(EntityTypeBuilder<Pejabat> builder)
    {
        builder.Property(p => p.Nama).HasMaxLength(200);
        builder.Property(p => p.Nip).HasMaxLength(18);
        builder.Property(p => p.Dasar).HasMaxLength(500);
        builder.HasOne(p => p.Satker).WithMany().HasForeignKey(p => p.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(p => p.PenggunaId).OnDelete(DeleteBehavior.NoAction);
        // Two who begin on one day in one capacity are refused on every database; the spans themselves by PostgreSQL's exclusion.
        builder.HasIndex(p => new { p.JabatanId, p.Kapasitas, p.BerlakuDari }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("ck_pejabat_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari"));
    }
}
