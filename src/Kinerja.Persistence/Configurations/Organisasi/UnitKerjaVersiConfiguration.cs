using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class UnitKerjaVersiConfiguration : IEntityTypeConfiguration<UnitKerjaVersi>
{
    public void Configure(EntityTypeBuilder<UnitKerjaVersi> builder)
    {
        builder.Property(v => v.Nama).HasMaxLength(200);
        builder.HasOne(v => v.Satker).WithMany().HasForeignKey(v => v.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(v => v.Induk).WithMany().HasForeignKey(v => v.IndukId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(v => v.DileburKe).WithMany().HasForeignKey(v => v.DileburKeId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(v => new { v.UnitKerjaId, v.BerlakuDari }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_unit_kerja_versi_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
            table.HasCheckConstraint("ck_unit_kerja_versi_induk", "induk_id <> unit_kerja_id AND dilebur_ke_id <> unit_kerja_id");
        });
    }
}
