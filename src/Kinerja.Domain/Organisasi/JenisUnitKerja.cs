namespace Kinerja.Domain.Organisasi;

/// <summary>What a unit inside an office is. Eselon names follow the Sekretariat's own order of 2023: deputies and bureaus stand in the national office alone.</summary>
public enum JenisUnitKerja
{
    Komisi,
    Divisi,
    SekretariatJenderal,
    Deputi,
    Inspektorat,
    Pusat,
    Biro,
    Sekretariat,
    Bagian,
    Subbagian,
}
