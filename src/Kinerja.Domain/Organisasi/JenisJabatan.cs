namespace Kinerja.Domain.Organisasi;

/// <summary>Which office within the chart: it decides who agrees with whom (Sekretaris to Ketua, Kepala Bagian to Sekretaris ...).</summary>
public enum JenisJabatan
{
    Ketua,
    Anggota,
    Sekretaris,
    KepalaBagian,
    KepalaSubbagian,

    /// <summary>Heads of units that only the national office has: deputies, bureaus, inspectorate.</summary>
    KepalaUnit,
}
