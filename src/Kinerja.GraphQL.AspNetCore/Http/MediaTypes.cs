using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>
/// Which of the two types a client gets (GraphQL over HTTP, "Media Types"; RFC 9110, 12.5.1). The more exact range decides the quality
/// of a type; of two types with equal quality the one named more exactly wins, so that "*/*" alone means application/json as it always did.
/// </summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>More ranges than this no honest client sends.</summary>
    private const int MaxRanges = 50;

    /// <summary>The type to answer in; null if the client takes neither.</summary>
    public static string? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept)) return Json;
        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges) || ranges.Count is 0 or > MaxRanges) return null;
        var modern = Rate(ranges, "application", "graphql-response+json");
        var classic = Rate(ranges, "application", "json");
        if (modern.Quality == 0 && classic.Quality == 0) return null;
        if (modern.Quality != classic.Quality) return modern.Quality > classic.Quality ? GraphQLResponse : Json;
        if (modern.Exactness != classic.Exactness) return modern.Exactness > classic.Exactness ? GraphQLResponse : Json;
        // Both named: the newer one says more. Neither named: the older one surprises nobody.
        return modern.Exactness == Exact ? GraphQLResponse : Json;
    }

    private const int Exact = 3;

    private static (double Quality, int Exactness) Rate(IList<MediaTypeHeaderValue> ranges, string type, string subtype)
    {
        var best = (Quality: 0.0, Exactness: 0);
        foreach (var range in ranges)
        {
            var exactness = range switch
            {
                { MatchesAllTypes: true } => 1,
                { MatchesAllSubTypes: true } when range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) => 2,
                _ when range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) && range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) => Exact,
                _ => 0,
            };
            if (exactness == 0 || !IsUtf8(range.Charset)) continue;
            if (exactness > best.Exactness) best = (range.Quality ?? 1, exactness);
            else if (exactness == best.Exactness) best.Quality = Math.Max(best.Quality, range.Quality ?? 1);
        }

        return best;
    }

    /// <summary>Why a body of this content type is not read; null if it is JSON in UTF-8.</summary>
    public static HttpRefusal? CheckBody(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            // Forms, plain text and multipart are what a foreign page can make a browser send without asking first.
            return HttpRefusal.Unsupported($"A request is JSON: send it with \"Content-Type: {Json}\".");
        }

        return IsUtf8(type.Charset) ? null : HttpRefusal.Unsupported($"A request is JSON in UTF-8: send it with \"Content-Type: {Json}; charset=utf-8\".");
    }

    private static bool IsUtf8(StringSegment charset)
    {
        var name = HeaderUtilities.RemoveQuotes(charset);
        return name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
