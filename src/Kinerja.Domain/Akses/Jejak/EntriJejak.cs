using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses.Jejak;

/// <summary>
/// One line of the trail: who did what to which thing, when, and what was there before. Each satker has a chain of its own; an entry
/// carries the hash of the one before it, so that whatever is altered, removed, inserted or exchanged later breaks the chain there.
/// </summary>
public sealed class EntriJejak : IMilikSatker
{
    /// <summary>What the first entry of every chain has before it.</summary>
    public static readonly ImmutableArray<byte> Awal = [.. new byte[SHA256.HashSizeInBytes]];

    /// <param name="waktu">Cut to microseconds, which is what every database keeps.</param>
    /// <param name="rincian">Canonical JSON of what changed.</param>
    public EntriJejak(long satkerId, long urut, DateTimeOffset waktu, Pelaku pelaku, CatatanJejak catatan, string rincian, ImmutableArray<byte> sidikSebelum)
    {
        (SatkerId, Urut, Waktu) = (satkerId, urut, new DateTimeOffset(waktu.UtcTicks - waktu.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));
        (PelakuId, PelakuNama, Jabatan) = (pelaku.PenggunaId, pelaku.Nama, catatan.Jabatan);
        (Tindakan, ObjekJenis, ObjekId, Ringkas, Rincian) = (catatan.Tindakan, catatan.ObjekJenis, catatan.ObjekId, catatan.Ringkas, rincian);
        SidikSebelum = [.. sidikSebelum];
        Sidik = Compute();
    }

    private EntriJejak() => (PelakuNama, Tindakan, ObjekJenis, Ringkas, Rincian, SidikSebelum, Sidik) = ("", "", "", "", "", [], []);

    public long SatkerId { get; private set; }

    /// <summary>1, 2, 3 ... within the satker.</summary>
    public long Urut { get; private set; }

    public DateTimeOffset Waktu { get; private set; }

    public long? PelakuId { get; private set; }

    /// <summary>As it was then.</summary>
    public string PelakuNama { get; private set; }

    /// <summary>The office in whose name it was done, where one was needed.</summary>
    public string? Jabatan { get; private set; }

    public string Tindakan { get; private set; }

    public string ObjekJenis { get; private set; }

    public long ObjekId { get; private set; }

    /// <summary>One Indonesian sentence.</summary>
    public string Ringkas { get; private set; }

    public string Rincian { get; private set; }

    public byte[] SidikSebelum { get; private set; }

    public byte[] Sidik { get; private set; }

    /// <summary>The hash that the content has now; the stored one differs if anything was touched.</summary>
    public byte[] Compute() => SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(new Dictionary<string, object?>
    {
        ["jabatan"] = Jabatan,
        ["objekId"] = ObjekId,
        ["objekJenis"] = ObjekJenis,
        ["pelakuId"] = PelakuId,
        ["pelakuNama"] = PelakuNama,
        ["rincian"] = Rincian,
        ["ringkas"] = Ringkas,
        ["satkerId"] = SatkerId,
        ["sidikSebelum"] = Convert.ToHexStringLower(SidikSebelum),
        ["tindakan"] = Tindakan,
        ["urut"] = Urut,
        ["waktu"] = Waktu.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
    })));
}
