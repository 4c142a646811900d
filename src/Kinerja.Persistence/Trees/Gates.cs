namespace Kinerja.Persistence.Trees;

/// <summary>
/// The names under which changes wait for each other: where a rule looks at more rows than the change touches, two changes that do
/// not see each other could each be right and together be wrong.
/// </summary>
public static class Gates
{
    /// <summary>The tree of offices: who stands under whom, and which code is whose.</summary>
    public const string PohonSatker = "kinerja: pohon satker";

    /// <summary>Who keeps the access of the whole country: somebody must be left.</summary>
    public const string AdminPusat = "kinerja: admin pusat";

    /// <summary>The chart of one office: its units and what is held in them.</summary>
    public static string Bagan(long satkerId) => $"kinerja: bagan {satkerId}";
}
