using System.Buffers;
using System.Buffers.Text;

namespace Kinerja.Api.Auth.Tokens;

/// <summary>
/// Base64url as RFC 7515, section 2 has it: no padding, no white space, no bits left over, so that one content has one text. .NET's own
/// reader takes the first two.
/// </summary>
internal static class Base64UrlText
{
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The bytes; null if the text is empty or not canonical.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.ContainsAnyExcept(Alphabet)) return null;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.TryDecodeFromChars(text, bytes, out var written) ? bytes[..written] : null;
    }
}
