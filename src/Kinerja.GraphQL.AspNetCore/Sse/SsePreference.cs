using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kinerja.GraphQL.AspNetCore.Sse;

/// <summary>What a client's Accept header says of event streams.</summary>
internal enum SsePreference
{
    /// <summary>Not named: "*/*" means JSON, as it always did.</summary>
    None,

    /// <summary>Named, but JSON is liked as much or more: right for subscriptions only.</summary>
    Acceptable,

    /// <summary>Liked better than JSON, or JSON is not named: right for every operation.</summary>
    Preferred,
}

internal static class SsePreferences
{
    public const string MediaType = "text/event-stream";

    public static SsePreference Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var ranges)) return SsePreference.None;
        var events = Quality(ranges, MediaType);
        if (events <= 0) return SsePreference.None;
        var json = Math.Max(Quality(ranges, "application/json"), Quality(ranges, "application/graphql-response+json"));
        return events > json ? SsePreference.Preferred : SsePreference.Acceptable;
    }

    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType) =>
        ranges.Where(r => r.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(r => r.Quality ?? 1).DefaultIfEmpty(-1).Max();
}
