namespace Kinerja.Api.Lists.Paging;

/// <summary>What the page itself does not tell: how many rows there are in all, and whether there are any beyond the cursors.</summary>
internal sealed class Around(int total, bool upToAfter, bool fromBefore)
{
    public static readonly Around Nothing = new(0, false, false);

    public int Total { get; } = total;

    public bool UpToAfter { get; } = upToAfter;

    public bool FromBefore { get; } = fromBefore;
}

/// <summary>Which of it is to be read.</summary>
internal sealed record AroundWanted(bool Total, bool UpToAfter, bool FromBefore)
{
    public bool Any => Total || UpToAfter || FromBefore;
}
