using System.Collections.Frozen;

namespace Kinerja.Domain.Akses;

/// <summary>The one table of who may do what. A role reaches its office and all below it, never beside or above.</summary>
public static class TabelIzin
{
    private static readonly ImmutableArray<Peran> Everyone = [.. Enum.GetValues<Peran>()];

    private static readonly FrozenDictionary<Izin, Aturan> Table = new Dictionary<Izin, Aturan>
    {
        [Izin.LihatOrganisasi] = new(Everyone, PemangkuJabatan: true),
        [Izin.LihatAkses] = new([Peran.Admin, Peran.Pengawas]),
        [Izin.LihatJejak] = new([Peran.Admin, Peran.Pengawas]),
        [Izin.UbahSatker] = new([Peran.Admin], HanyaPusat: true),
        [Izin.UbahUnitKerja] = new([Peran.Admin]),
        [Izin.UbahPejabat] = new([Peran.Admin]),
        [Izin.UbahAkses] = new([Peran.Admin]),
    }.ToFrozenDictionary();

    public static Aturan Of(Izin izin) => Table[izin];

    /// <summary>Who has the permission.</summary>
    /// <param name="HanyaPusat">Only at the national office.</param>
    /// <param name="PemangkuJabatan">Also whoever holds an office there, without any role.</param>
    public sealed record Aturan(ImmutableArray<Peran> Peran, bool HanyaPusat = false, bool PemangkuJabatan = false)
    {
        /// <param name="peran">Null for an office held.</param>
        public bool IsGivenTo(Peran? peran) => peran is { } role ? Peran.Contains(role) : PemangkuJabatan;
    }
}
