namespace Kinerja.Domain.Organisasi;

/// <summary>In which capacity a person holds an office.</summary>
public enum Kapasitas
{
    /// <summary>By appointment.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: acting, because the office is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: acting, because the holder is away.</summary>
    Plh,
}
