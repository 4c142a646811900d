using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>
/// The tree of all offices through all time, from flat rows. It knows the rules that one office alone cannot know, and who stood
/// above whom when. A few hundred offices with a version or two each: built anew whenever it is needed.
/// </summary>
public sealed class PohonSatker
{
    /// <summary>No tree of offices is deeper; what is has gone in a circle.</summary>
    private const int Deepest = 16;

    private readonly ILookup<long, Cabang> _versi;
    private readonly ILookup<long, Cabang> _anak;

    public PohonSatker(IEnumerable<Cabang> cabang)
    {
        ImmutableArray<Cabang> all = [.. cabang];
        _versi = all.ToLookup(c => c.SatkerId);
        _anak = all.Where(c => c.IndukId is not null).ToLookup(c => c.IndukId!.Value);
        Semua = all;
    }

    public ImmutableArray<Cabang> Semua { get; }

    /// <summary>
    /// Whoever names an office by a code means the one that holds it on the day; else the one that held it last before; else the
    /// one that will hold it first.
    /// </summary>
    public long? FindByKode(string kode, DateOnly pada)
    {
        var holders = Semua.Where(c => c.Kode == kode).ToArray();
        var holder = Array.Find(holders, c => c.BerlakuPada(pada))
            ?? holders.Where(c => c.BerlakuDari <= pada).MaxBy(c => c.BerlakuDari)
            ?? holders.MinBy(c => c.BerlakuDari);
        return holder?.SatkerId;
    }

    public Cabang? At(long satkerId, DateOnly pada) => _versi[satkerId].FirstOrDefault(c => c.BerlakuPada(pada));

    /// <summary>Refuses a version that the tree has no place for, for its whole span.</summary>
    /// <param name="satkerId">Null for an office that does not exist yet.</param>
    public void CheckVersion(long? satkerId, string kode, JenisSatker jenis, long? indukId, DateOnly dari, DateOnly? sampai)
    {
        if (Semua.FirstOrDefault(c => c.Kode == kode && c.SatkerId != satkerId && c.Overlaps(dari, sampai)) is { } holder)
            throw new DomainException(new KodeSatkerTerpakai(kode, holder.Nama));
        if (jenis == JenisSatker.Pusat && Semua.FirstOrDefault(c => c.Jenis == JenisSatker.Pusat && c.SatkerId != satkerId && c.Overlaps(dari, sampai)) is { } pusat)
            throw new DomainException(new PusatSudahAda(pusat.Nama));
        if (indukId is not { } parent) return;

        var induk = _versi[parent].Where(c => c.Overlaps(dari, sampai)).OrderBy(c => c.BerlakuDari).ToArray();
        var kodeInduk = (induk.FirstOrDefault() ?? _versi[parent].MaxBy(c => c.BerlakuDari))?.Kode ?? "?";
        if (satkerId is { } id && IsAtOrBelow(parent, id, dari, sampai)) throw new DomainException(new IndukSatkerBerputar(kode, kodeInduk));
        if (!Covers(induk, dari, sampai)) throw new DomainException(new IndukSatkerTidakBerlaku(kodeInduk, dari));
        if (induk.Any(c => c.Jenis != jenis.Above())) throw new DomainException(new IndukSatkerTidakCocok(jenis));
    }

    /// <summary>Refuses to end an office that others stand under after its last day, and the one that everything stands under.</summary>
    public void CheckClose(long satkerId, DateOnly hariTerakhir)
    {
        if (_versi[satkerId].FirstOrDefault(c => c.Jenis == JenisSatker.Pusat) is { } pusat) throw new DomainException(new PusatTetapAda(pusat.Kode));
        var left = _anak[satkerId].Where(c => !c.EndsBefore(hariTerakhir.AddDays(1))).Select(c => c.SatkerId).Distinct().Count();
        if (left > 0) throw new DomainException(new SatkerMasihPunyaAnak(_versi[satkerId].MaxBy(c => c.BerlakuDari)!.Kode, left));
    }

    /// <summary>Who stood above whom, and from when to when; everyone stands above themselves at distance 0.</summary>
    public IEnumerable<SatkerJalur> Jalur() =>
        _versi.SelectMany(versi => JalurOf(versi.Key)).OrderBy(j => j.SatkerId).ThenBy(j => j.Jarak).ThenBy(j => j.BerlakuDari);

    private IEnumerable<SatkerJalur> JalurOf(long satkerId)
    {
        if (!_versi.Contains(satkerId)) return [];
        var end = _versi[satkerId].Max(c => c.BerlakuSampai ?? DateOnly.MaxValue);
        return Merge(_versi[satkerId].SelectMany(c => Above(satkerId, c, c.BerlakuDari, c.BerlakuSampai, 0)))
            .Select(j => j with { Terakhir = (j.BerlakuSampai ?? DateOnly.MaxValue) == end && end != DateOnly.MaxValue });
    }

    private IEnumerable<SatkerJalur> Above(long satkerId, Cabang at, DateOnly dari, DateOnly? sampai, int jarak)
    {
        if (jarak > Deepest) throw new InvalidOperationException($"The tree of offices goes in a circle above office {satkerId}.");
        yield return new SatkerJalur(satkerId, at.SatkerId, jarak, dari, sampai, Terakhir: false);
        if (at.IndukId is not { } parent) yield break;
        foreach (var above in _versi[parent].Where(c => c.Overlaps(dari, sampai)))
            foreach (var row in Above(satkerId, above, Later(dari, above.BerlakuDari), Earlier(sampai, above.BerlakuSampai), jarak + 1))
                yield return row;
    }

    /// <summary>Spans of one ancestor that follow each other become one: a renamed superior is still the superior.</summary>
    private static IEnumerable<SatkerJalur> Merge(IEnumerable<SatkerJalur> rows)
    {
        foreach (var same in rows.GroupBy(r => (r.LeluhurId, r.Jarak)))
        {
            SatkerJalur? open = null;
            foreach (var row in same.OrderBy(r => r.BerlakuDari))
            {
                if (open is not null && open.BerlakuSampai?.AddDays(1) == row.BerlakuDari) open = open with { BerlakuSampai = row.BerlakuSampai };
                else
                {
                    if (open is not null) yield return open;
                    open = row;
                }
            }

            yield return open!;
        }
    }

    private bool IsAtOrBelow(long satkerId, long leluhurId, DateOnly dari, DateOnly? sampai) =>
        satkerId == leluhurId || JalurOf(satkerId).Any(j => j.LeluhurId == leluhurId && j.Overlaps(dari, sampai));

    private static bool Covers(IEnumerable<Cabang> inOrder, DateOnly dari, DateOnly? sampai)
    {
        var open = dari;
        foreach (var c in inOrder)
        {
            if (c.BerlakuDari > open) return false;
            if (c.BerlakuSampai is not { } last) return true;
            open = last.AddDays(1);
        }

        return sampai < open;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;
}

/// <summary>One version of one office, as the tree needs it.</summary>
public sealed record Cabang(long SatkerId, string Kode, string Nama, JenisSatker Jenis, long? IndukId, DateOnly BerlakuDari, DateOnly? BerlakuSampai) : IBerlaku;
