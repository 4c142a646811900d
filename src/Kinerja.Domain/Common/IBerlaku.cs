namespace Kinerja.Domain.Common;

/// <summary>What holds from one day to another, both included. The domain forgets nothing: what no longer holds stays, with its last day.</summary>
public interface IBerlaku
{
    /// <summary><see cref="Masa.SejakDahulu"/> where nobody knows since when.</summary>
    DateOnly BerlakuDari { get; }

    /// <summary>The last day; null until further notice.</summary>
    DateOnly? BerlakuSampai { get; }
}
