using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class SatkerVersiConfiguration : IEntityTypeConfiguration<SatkerVersi>
{
    public void Configure(EntityTypeBuilder<SatkerVersi> builder)
    {
        builder.Property(v => v.Kode).HasMaxLength(4);
        builder.Property(v => v.Nama).HasMaxLength(200);
        builder.Property(v => v.Wilayah).HasMaxLength(100);
        builder.Property(v => v.DasarHukum).HasMaxLength(1000);
        builder.Ignore(v => v.Data);
        builder.HasOne(v => v.Induk).WithMany().HasForeignKey(v => v.IndukId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(v => new { v.SatkerId, v.BerlakuDari }).IsUnique();
        builder.HasIndex(v => v.Kode);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_satker_versi_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
            table.HasCheckConstraint("ck_satker_versi_induk", "induk_id <> satker_id AND ((jenis = 'Pusat' AND induk_id IS NULL) OR (jenis <> 'Pusat' AND induk_id IS NOT NULL))");
        });
    }
}
