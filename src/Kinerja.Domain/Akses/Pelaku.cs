namespace Kinerja.Domain.Akses;

/// <summary>
/// Whoever acts: a person with the roles of today and the offices they reach, or the system itself. Made anew from the database for
/// each request or nearly so; nothing of it comes from a token but who the person is.
/// </summary>
public sealed class Pelaku
{
    private readonly Dictionary<Izin, Cakupan> _cakupan;

    /// <param name="penugasan">The roles of today, each with all offices it reaches.</param>
    public Pelaku(long penggunaId, string nama, IEnumerable<Wewenang> penugasan)
    {
        (PenggunaId, Nama, Wewenang) = (penggunaId, nama, [.. penugasan]);
        _cakupan = Enum.GetValues<Izin>().ToDictionary(i => i, CakupanOf);
    }

    private Pelaku(string nama, Cakupan cakupan)
    {
        (Nama, Wewenang) = (nama, []);
        _cakupan = Enum.GetValues<Izin>().ToDictionary(i => i, _ => cakupan);
    }

    /// <summary>Schedules, migrations and commands on the server's own console: they answer for the whole country.</summary>
    public static Pelaku Sistem { get; } = new("Sistem", Cakupan.Semua);

    /// <summary>Nobody has logged in.</summary>
    public static Pelaku Anonim { get; } = new("Anonim", Cakupan.Kosong);

    /// <summary>A login that proves who somebody is, whom nobody has given a role.</summary>
    public static Pelaku WithoutRoles(string nama) => new(nama, Cakupan.Kosong);

    /// <summary>Null for the system and for nobody.</summary>
    public long? PenggunaId { get; }

    public string Nama { get; }

    public ImmutableArray<Wewenang> Wewenang { get; }

    /// <summary>Where the permission is given.</summary>
    public Cakupan Reach(Izin izin) => _cakupan[izin];

    /// <summary>Everything that any role reaches: what the database's own fence lets through.</summary>
    public Cakupan Pagar => _cakupan[Izin.LihatOrganisasi];

    /// <summary>The offices at whose top the roles stand; empty where the fence is all or nothing.</summary>
    public IEnumerable<long> Akar => Wewenang.Select(w => w.SatkerId).Distinct().Order();

    public bool May(Izin izin, long satkerId) => _cakupan[izin].Contains(satkerId);

    private Cakupan CakupanOf(Izin izin)
    {
        var aturan = TabelIzin.Of(izin);
        var given = Wewenang.Where(w => aturan.IsGivenTo(w.Peran) && (!aturan.HanyaPusat || w.DiPusat)).ToArray();
        return Array.Exists(given, w => w.DiPusat) ? Cakupan.Semua : Cakupan.Of(given.SelectMany(w => w.Jangkauan));
    }
}

/// <summary>A role of today, or an office held today, and what it reaches.</summary>
/// <param name="Peran">Null for an office held: whoever signs for an office sees it, and all below it.</param>
/// <param name="SatkerId">The office the role was given at.</param>
/// <param name="DiPusat">That is the national office: it reaches everything.</param>
/// <param name="Jangkauan">That office and all below it.</param>
public sealed record Wewenang(Peran? Peran, long SatkerId, bool DiPusat, ImmutableArray<long> Jangkauan);
