namespace Kinerja.Domain.Akses.Jejak;

/// <summary>
/// Goes along one chain from its first entry to its last and says where it is broken. It keeps no entry but the last, so that a
/// chain may be of any length.
/// </summary>
/// <param name="kepala">Its head as the database has it; null if there is none.</param>
/// <param name="sealedHeads">What sealed exports say about this chain.</param>
public sealed class ChainCheck(long satkerId, KepalaTersegel? kepala, IEnumerable<(KepalaTersegel Kepala, string Source)> sealedHeads, Action<TrailFinding> found)
{
    // In the chain's own order; those before the entry that comes next are dealt with.
    private readonly Queue<(KepalaTersegel Kepala, string Source)> _sealed = new(sealedHeads.Where(s => s.Kepala.Urut > 0).OrderBy(s => s.Kepala.Urut));
    private long _urut;
    private long _confirmed;
    private ImmutableArray<byte> _sidik = EntriJejak.Awal;

    // Whether the last hash is that of the last content. If not, the entry itself is to blame and not those beside it.
    private bool _whole = true;

    /// <param name="entry">The entry with the next higher number.</param>
    public void Next(EntriJejak entry)
    {
        if (entry.Urut < 1)
        {
            Report(TrailFindingKind.Surplus, entry.Urut, "Entries are numbered from 1.");
            return;
        }

        var follows = CheckGap(entry.Urut);
        var whole = entry.Compute().AsSpan().SequenceEqual(entry.Sidik);
        if (!whole)
            Report(TrailFindingKind.Altered, entry.Urut, "Its content does not have the hash that is stored with it: the one or the other was altered.");
        else if (follows && _whole && !entry.SidikSebelum.AsSpan().SequenceEqual(_sidik.AsSpan()))
            Report(TrailFindingKind.Replaced, Math.Max(_urut, 1), _urut == 0
                ? "It names an entry before it, but it is the first."
                : $"Entry {entry.Urut} was written after another entry than this one: the content and the hash of entry {_urut} were exchanged together, or entry {entry.Urut} is a foreign one.");

        (_urut, _sidik, _whole) = (entry.Urut, [.. entry.Sidik], whole);
        CheckSealed(entry);
    }

    /// <summary>An entry is there that cannot be read.</summary>
    public void NextUnreadable(long urut, string why)
    {
        CheckGap(urut);
        Report(TrailFindingKind.Unreadable, urut, $"It holds a value that no entry can have: {why}");
        (_urut, _whole) = (urut, false);
        while (_sealed.TryPeek(out var at) && at.Kepala.Urut <= urut) _sealed.Dequeue();
    }

    public void End()
    {
        if (kepala is null)
        {
            if (_urut > 0) Report(TrailFindingKind.HeadWrong, _urut, "The chain has no head: it was removed, or carried over to another satker.");
        }
        else if (kepala.Urut > _urut) Report(TrailFindingKind.Missing, _urut + 1, $"Of {kepala.Urut} entries, those from {_urut + 1} on are gone.");
        else if (kepala.Urut < _urut) Report(TrailFindingKind.Surplus, Math.Max(kepala.Urut, 0) + 1, $"The head of the chain counts {kepala.Urut} entries, but there are some up to {_urut}.");
        else if (_whole && !kepala.Sidik.AsSpan().SequenceEqual(_sidik.AsSpan()))
            Report(TrailFindingKind.HeadWrong, Math.Max(_urut, 1), "The head has another hash than the last entry: the head was altered, or the last entry exchanged with its hash.");

        if (_sealed.TryDequeue(out var cut) && (kepala is null || kepala.Urut < cut.Kepala.Urut))
            Report(TrailFindingKind.SealMissing, _urut + 1, $"{cut.Source} sealed {cut.Kepala.Urut} entries, the chain ends with {_urut}: its tail was cut off.");
    }

    private bool CheckGap(long urut)
    {
        if (urut == _urut + 1) return true;
        Report(TrailFindingKind.Missing, _urut + 1, urut == _urut + 2 ? "It is gone; the next one is there." : $"The entries {_urut + 1} to {urut - 1} are gone; the next one is there.");
        while (_sealed.TryPeek(out var at) && at.Kepala.Urut < urut) _sealed.Dequeue();
        return false;
    }

    private void CheckSealed(EntriJejak entry)
    {
        while (_sealed.TryPeek(out var at) && at.Kepala.Urut == entry.Urut)
        {
            _sealed.Dequeue();
            if (at.Kepala.Sidik.AsSpan().SequenceEqual(entry.Sidik)) _confirmed = entry.Urut;
            else if (_whole)
            {
                Report(TrailFindingKind.SealBroken, entry.Urut, $"{at.Source} sealed another hash: the chain was computed anew from an entry between {_confirmed + 1} and {entry.Urut} on.");
                // All that was sealed later disagrees for the same reason.
                while (_sealed.TryPeek(out var later) && later.Kepala.Urut <= (kepala?.Urut ?? 0)) _sealed.Dequeue();
                return;
            }
        }
    }

    private void Report(TrailFindingKind kind, long urut, string sentence) => found(new TrailFinding(kind, satkerId, urut, sentence));
}
