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

    /// <summary>
    /// How a thing is shown on a day on which it may not exist: as it is then, else as it last was before, else as it will first be;
    /// with the day it is then shown as at.
    /// </summary>
    public static (T Versi, DateOnly Pada)? Nearest<T>(this IEnumerable<T> daftarVersi, DateOnly hari)
        where T : class, IBerlaku
    {
        T? before = null, after = null;
        foreach (var versi in daftarVersi)
        {
            if (versi.BerlakuDari > hari) after = after is null || versi.BerlakuDari < after.BerlakuDari ? versi : after;
            else if (before is null || versi.BerlakuDari > before.BerlakuDari) before = versi;
        }

        if (before is not null) return (before, before.BerlakuSampai is { } last && last < hari ? last : hari);
        return after is null ? null : (after, after.BerlakuDari);
    }
}
