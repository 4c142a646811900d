using Kinerja.Domain.Akses.Jejak;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Trail;

/// <summary>
/// Holds every chain against itself, its head and what was sealed. Entries stream by in the order of their key; kept are the heads
/// alone, one per office.
/// </summary>
public static class TrailVerifier
{
    private const int ProgressStep = 100_000;

    /// <param name="db">In a transaction that sees one state of the data, with the whole country open.</param>
    /// <param name="seals">Sealed heads, each with what it is called in findings.</param>
    /// <param name="progress">Told the number of entries now and then.</param>
    public static async Task<TrailReport> VerifyAsync(
        KinerjaDbContext db, IReadOnlyCollection<(SegelKepala Segel, string Source)> seals, Action<TrailFinding> found, Action<long>? progress, CancellationToken cancellationToken)
    {
        var heads = await db.KepalaJejak.AsNoTracking().OrderBy(k => k.SatkerId).ToDictionaryAsync(
            k => k.SatkerId, k => new KepalaTersegel(k.SatkerId, k.Urut, [.. k.Sidik]), cancellationToken).ConfigureAwait(false);
        var sealedHeads = seals.SelectMany(s => s.Segel.Kepala.Select(k => (Kepala: k, s.Source))).ToLookup(s => s.Kepala.SatkerId);
        var unseen = heads.Keys.Union(sealedHeads.Select(s => s.Key)).ToHashSet();
        var (entries, findings) = (0L, 0L);

        (long SatkerId, ChainCheck Check)? chain = null;
        await foreach (var line in TrailStream.ReadAsync(db, cancellationToken).ConfigureAwait(false))
        {
            if (chain?.SatkerId != line.SatkerId)
            {
                chain?.Check.End();
                chain = (line.SatkerId, Check(line.SatkerId));
            }

            if (line.Entry is { } entry) chain.Value.Check.Next(entry);
            else chain.Value.Check.NextUnreadable(line.Urut, line.Problem!);
            if (++entries % ProgressStep == 0) progress?.Invoke(entries);
        }

        chain?.Check.End();
        foreach (var gone in unseen.Order().ToArray()) Check(gone).End();
        return new TrailReport(entries, heads.Count, findings, [.. heads.Values]);

        ChainCheck Check(long satkerId)
        {
            unseen.Remove(satkerId);
            return new ChainCheck(satkerId, heads.GetValueOrDefault(satkerId), sealedHeads[satkerId], finding =>
            {
                findings++;
                found(finding);
            });
        }
    }
}

/// <summary>What was looked at.</summary>
/// <param name="Heads">As they were then: what a clean verification may seal.</param>
public sealed record TrailReport(long Entries, int Chains, long Findings, ImmutableArray<KepalaTersegel> Heads);
