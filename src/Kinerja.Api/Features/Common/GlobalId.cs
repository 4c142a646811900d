using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Api.Features.Common;

/// <summary>
/// The id that clients see: the schema's type and our number in one text, so that <c>node(id:)</c> knows where to look. Clients pass it
/// on and do not read it; what it names is judged afresh each time, so making one up gains nothing.
/// </summary>
public sealed record GlobalId
{
    private const int MaxLength = 64;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly FrozenSet<string> Known =
        FrozenSet.ToFrozenSet([nameof(Satker), nameof(UnitKerja), nameof(Jabatan), nameof(Pejabat), nameof(Pengguna), nameof(Penugasan)], StringComparer.Ordinal);

    private GlobalId(string jenis, long nomor) => (Jenis, Nomor) = (jenis, nomor);

    /// <summary>The schema's type, "Satker".</summary>
    public string Jenis { get; }

    public long Nomor { get; }

    /// <summary>As it is sent to clients.</summary>
    public string Teks => Of(Jenis, Nomor);

    /// <param name="jenis">The schema's type. One that no id can lead to gives a text that is the id of nothing.</param>
    public static string Of(string jenis, long nomor) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{jenis}:{nomor}")));

    /// <summary>Null for whatever was not made here: every thing has one id, in one spelling.</summary>
    public static GlobalId? TryParse(string? text)
    {
        // The decoder lets white space and padding through.
        if (text is null || text.Length > MaxLength || text.AsSpan().ContainsAnyExcept(Alphabet) || text.Length % 4 == 1) return null;
        var plain = Encoding.Latin1.GetString(Decode(text));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Known.Contains(plain[..colon])) return null;
        if (!long.TryParse(plain.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var nomor) || nomor <= 0) return null;
        var id = new GlobalId(plain[..colon], nomor);
        return id.Teks == text ? id : null;
    }

    /// <summary>The number, if the text is the id of a thing of this type.</summary>
    public static long? NomorOf(string? text, string jenis) => TryParse(text) is { } id && id.Jenis == jenis ? id.Nomor : null;

    private static byte[] Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : [];
    }
}
