using System.Collections.Frozen;

namespace Kinerja.Domain.Akses;

/// <summary>The one table of who may do what. A role reaches its office and all below it, never beside or above.</summary>
public static class TabelIzin
{
    private static readonly ImmutableArray<Peran> Everyone = [.. Enum.GetValues<Peran>()];

    private static readonly FrozenDictionary<Izin, Aturan> Table = new Dictionary<Izin, Aturan>
    {
        [Izin.LihatOrganisasi] = new(Everyone),
        [Izin.LihatAkses] = new([Peran.Admin, Peran.Pengawas]),
        [Izin.LihatJejak] = new([Peran.Admin, Peran.Pengawas]),
        [Izin.UbahSatker] = new([Peran.Admin], HanyaPusat: true),
        [Izin.UbahUnitKerja] = new([Peran.Admin]),
        [Izin.UbahPejabat] = new([Peran.Admin]),
        [Izin.UbahAkses] = new([Peran.Admin]),
    }.ToFrozenDictionary();

    public static Aturan Of(Izin izin) => Table[izin];

    /// <summary>Who has the permission, and whether only at the national office.</summary>
    public sealed record Aturan(ImmutableArray<Peran> Peran, bool HanyaPusat = false);
}
