using System.Globalization;
using System.Text;
using System.Text.Json;
using Kinerja.Domain.Common;
using Kinerja.Domain.Common.Segel;

namespace Kinerja.Domain.Akses.Jejak;

/// <summary>
/// The heads of all chains at one moment, sealed and kept outside the database. A chain alone cannot show that it was computed anew
/// from its beginning or that its tail is missing; a head that somebody else has kept can.
/// </summary>
public sealed record SegelKepala(DateTimeOffset Waktu, ImmutableArray<KepalaTersegel> Kepala)
{
    /// <summary>What the seal says it is: no seal of another kind of content passes for one of heads.</summary>
    public const string Typ = "kinerja-kepala-jejak";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public string Seal(SealKey key) => key.Seal(Typ, Encoding.UTF8.GetBytes(CanonicalJson.Write(new Dictionary<string, object?>
    {
        ["kepala"] = Kepala.OrderBy(k => k.SatkerId).Select(object? (k) => new Dictionary<string, object?>
        {
            ["satkerId"] = k.SatkerId,
            ["sidik"] = Convert.ToHexStringLower(k.Sidik.AsSpan()),
            ["urut"] = k.Urut,
        }).ToArray(),
        ["waktu"] = Waktu.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
    })));

    /// <exception cref="SealException">No seal of heads by one of these keys.</exception>
    public static SegelKepala Open(string text, IEnumerable<SealPublicKey> keys)
    {
        var content = SealPublicKey.Open(text, Typ, keys);
        try
        {
            using var json = JsonDocument.Parse(content);
            var waktu = DateTimeOffset.ParseExact(json.RootElement.GetProperty("waktu").GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            return new SegelKepala(waktu, [.. json.RootElement.GetProperty("kepala").EnumerateArray().Select(k => new KepalaTersegel(
                k.GetProperty("satkerId").GetInt64(), k.GetProperty("urut").GetInt64(), [.. Convert.FromHexString(k.GetProperty("sidik").GetString()!)]))]);
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            // Our own key signed it, so another release of this program wrote it.
            throw new SealException($"the content is none that this release can read: {e.Message}");
        }
    }
}

/// <summary>The end of a satker's chain as it was at some moment.</summary>
public sealed record KepalaTersegel(long SatkerId, long Urut, ImmutableArray<byte> Sidik);
