using Kinerja.Domain.Akses;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// What the database itself lets a transaction see: the second fence, behind the filter that every query carries. A query that
/// forgets its filter then shows nothing foreign.
/// </summary>
/// <param name="Akar">The offices whose trees are open.</param>
/// <param name="Hari">The day whose tree counts.</param>
/// <param name="Penerbit">With <paramref name="Subjek"/>: the one login whose own row is open too, wherever it belongs.</param>
public sealed record Pagar(bool IsSemua, IReadOnlyList<long> Akar, DateOnly Hari, string? Penerbit = null, string? Subjek = null)
{
    /// <summary>The transaction changes nothing, and the database refuses if one of its statements tries.</summary>
    public bool HanyaBaca { get; init; }

    public static Pagar For(Pelaku pelaku, DateOnly hari) => new(pelaku.Pagar.IsSemua, [.. pelaku.Akar], hari);
}
