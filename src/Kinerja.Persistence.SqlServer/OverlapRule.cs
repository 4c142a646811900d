using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.SqlServer;

/// <summary>At no time two rows of a table with the same values in these columns: what PostgreSQL has exclusion constraints for.</summary>
/// <param name="Name">As the constraint is called on PostgreSQL; errors carry it.</param>
internal sealed record OverlapRule(Type Entity, string Table, string Name, params string[] Columns)
{
    public static readonly IReadOnlyList<OverlapRule> All =
    [
        new(typeof(SatkerVersi), "satker_versi", "ex_satker_versi_masa", "satker_id"),
        new(typeof(SatkerVersi), "satker_versi", "ex_satker_versi_kode", "kode"),
        new(typeof(UnitKerjaVersi), "unit_kerja_versi", "ex_unit_kerja_versi_masa", "unit_kerja_id"),
        new(typeof(Pejabat), "pejabat", "ex_pejabat_satu_pemegang", "jabatan_id", "kapasitas"),
        new(typeof(Penugasan), "penugasan", "ex_penugasan_masa", "pengguna_id", "satker_id", "peran"),
    ];

    public string Trigger => $"tr_{Name}";
}
