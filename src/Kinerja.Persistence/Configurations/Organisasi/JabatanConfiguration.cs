using Kinerja.Domain.Organisasi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kinerja.Persistence.Configurations.Organisasi;

internal sealed class JabatanConfiguration : IEntityTypeConfiguration<Jabatan>
{
    public void Configure(EntityTypeBuilder<Jabatan> builder)
    {
        builder.Property(j => j.Versi).IsConcurrencyToken();
        builder.Property(j => j.Nama).HasMaxLength(200);
        builder.HasOne(j => j.Satker).WithMany().HasForeignKey(j => j.SatkerId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(j => j.UnitKerja).WithMany().HasForeignKey(j => j.UnitKerjaId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(j => j.Pejabat).WithOne(p => p.Jabatan).HasForeignKey(p => p.JabatanId);
        builder.Navigation(j => j.Pejabat).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.ToTable(table => table.HasCheckConstraint("ck_jabatan_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari"));
    }
}
