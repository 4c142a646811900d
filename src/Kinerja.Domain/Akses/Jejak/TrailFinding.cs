namespace Kinerja.Domain.Akses.Jejak;

/// <summary>Something in a trail is not as it was written.</summary>
/// <param name="Urut">The entry, or where it should be.</param>
/// <param name="Sentence">What was found; English, for whoever runs the command.</param>
public sealed record TrailFinding(TrailFindingKind Kind, long SatkerId, long Urut, string Sentence);

public enum TrailFindingKind
{
    /// <summary>The entry does not have the hash of its content.</summary>
    Altered,

    /// <summary>The entry is whole in itself, but it is not the one that stood here.</summary>
    Replaced,

    /// <summary>An entry, or several from here on, are gone.</summary>
    Missing,

    /// <summary>An entry that the head of the chain knows nothing of.</summary>
    Surplus,

    /// <summary>The chain has no head, or one with another hash than its last entry.</summary>
    HeadWrong,

    /// <summary>The entry holds a value that no entry can have.</summary>
    Unreadable,

    /// <summary>A sealed head says otherwise: the chain was computed anew, up to here at least.</summary>
    SealBroken,

    /// <summary>A sealed head reached beyond the end that the chain has now.</summary>
    SealMissing,
}
