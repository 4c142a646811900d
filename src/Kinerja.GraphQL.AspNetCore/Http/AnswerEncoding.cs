using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>How an answer may be compressed for a client (RFC 9110, 12.5.3).</summary>
internal static class AnswerEncoding
{
    private const int MaxRanges = 50;

    /// <summary>"br" or "gzip"; null to send as it is. Of equal wishes br wins: it is smaller at the same speed.</summary>
    public static string? Choose(StringValues acceptEncoding)
    {
        if (StringValues.IsNullOrEmpty(acceptEncoding)) return null;
        if (!StringWithQualityHeaderValue.TryParseList([.. acceptEncoding.OfType<string>()], out var ranges) || ranges.Count > MaxRanges) return null;
        var (brotli, gzip, identity) = (Rate(ranges, "br"), Rate(ranges, "gzip"), Rate(ranges, "identity"));
        if (brotli == 0 && gzip == 0) return null;
        // A client that names identity with a higher wish has a reason, a slow processor for one.
        if (Names(ranges, "identity") && identity > Math.Max(brotli, gzip)) return null;
        return brotli >= gzip ? "br" : "gzip";
    }

    /// <summary>A stream that compresses into another, fast rather than small: answers are made once and sent once.</summary>
    public static Stream Compress(string encoding, Stream target) => encoding == "br"
        ? new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);

    private static bool Names(IList<StringWithQualityHeaderValue> ranges, string name) => ranges.Any(r => r.Value.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static double Rate(IList<StringWithQualityHeaderValue> ranges, string name)
    {
        double? any = null;
        foreach (var range in ranges)
        {
            if (range.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return range.Quality ?? 1;
            if (range.Value == "*") any = range.Quality ?? 1;
        }

        return any ?? 0;
    }
}
