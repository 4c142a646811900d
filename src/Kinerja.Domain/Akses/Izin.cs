namespace Kinerja.Domain.Akses;

/// <summary>Something one may do; <see cref="TabelIzin"/> says who.</summary>
public enum Izin
{
    /// <summary>Offices, units, offices held and their holders.</summary>
    LihatOrganisasi,

    /// <summary>Who has which role.</summary>
    LihatAkses,

    LihatJejak,

    /// <summary>Found, rename, move and end offices of the commission: what the law does, so the national office alone.</summary>
    UbahSatker,

    UbahUnitKerja,

    UbahPejabat,

    UbahAkses,
}
