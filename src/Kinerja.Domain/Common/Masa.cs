namespace Kinerja.Domain.Common;

/// <summary>Days from one to another, both included.</summary>
public static class Masa
{
    /// <summary>"As long as anyone knows": stands in the database, is shown as no date at all.</summary>
    public static readonly DateOnly SejakDahulu = DateOnly.MinValue;

    public static bool BerlakuPada(this IBerlaku it, DateOnly hari) => it.BerlakuDari <= hari && !it.EndsBefore(hari);

    public static bool EndsBefore(this IBerlaku it, DateOnly hari) => it.BerlakuSampai < hari;

    public static bool Overlaps(this IBerlaku it, DateOnly dari, DateOnly? sampai) =>
        !it.EndsBefore(dari) && (sampai is not { } last || it.BerlakuDari <= last);

    /// <summary>Since when, for a person: null where nobody knows.</summary>
    public static DateOnly? KnownSince(DateOnly dari) => dari == SejakDahulu ? null : dari;
}
