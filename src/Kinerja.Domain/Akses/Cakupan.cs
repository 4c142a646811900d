namespace Kinerja.Domain.Akses;

/// <summary>A set of offices that somebody reaches.</summary>
public sealed class Cakupan
{
    public static readonly Cakupan Kosong = new(false, []);
    public static readonly Cakupan Semua = new(true, []);

    private readonly HashSet<long> _satker;

    private Cakupan(bool semua, IEnumerable<long> satker) => (IsSemua, _satker, SatkerIds) = (semua, [.. satker], [.. satker.Distinct().Order()]);

    /// <summary>The whole country, offices that are founded later too.</summary>
    public bool IsSemua { get; }

    public bool IsKosong => !IsSemua && _satker.Count == 0;

    /// <summary>What is reached, unless it is everything.</summary>
    public IReadOnlyList<long> SatkerIds { get; }

    public static Cakupan Of(IEnumerable<long> satker) => new(false, [.. satker]);

    public bool Contains(long satkerId) => IsSemua || _satker.Contains(satkerId);
}
