using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses.Jejak;

/// <summary>The end of a satker's chain. Whoever appends locks it first, so that entries of one chain come one after the other.</summary>
public sealed class KepalaJejak : IMilikSatker
{
    public KepalaJejak(long satkerId) => (SatkerId, Sidik) = (satkerId, [.. EntriJejak.Awal]);

    private KepalaJejak() => Sidik = [];

    public long SatkerId { get; private set; }

    /// <summary>How many entries the chain has.</summary>
    public long Urut { get; private set; }

    public byte[] Sidik { get; private set; }

    public EntriJejak Append(DateTimeOffset waktu, Pelaku pelaku, CatatanJejak catatan, string rincian)
    {
        var entry = new EntriJejak(SatkerId, Urut + 1, waktu, pelaku, catatan, rincian, [.. Sidik]);
        (Urut, Sidik) = (entry.Urut, entry.Sidik);
        return entry;
    }
}
