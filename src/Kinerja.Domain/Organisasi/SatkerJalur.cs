using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>
/// An office stood this far below another during these days. Derived from the versions whenever they change, because every question
/// about "all below" and every check of who may see what would otherwise climb the tree.
/// </summary>
/// <param name="Terakhir">The office has ended, and ended here: it stays visible to those it stood under.</param>
public sealed record SatkerJalur(long SatkerId, long LeluhurId, int Jarak, DateOnly BerlakuDari, DateOnly? BerlakuSampai, bool Terakhir)
    : IBerlaku, IMilikSatker;
