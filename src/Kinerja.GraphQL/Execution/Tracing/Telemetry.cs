using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kinerja.GraphQL;

/// <summary>What the engine tells of itself to whoever listens; nothing is made where nobody does.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Kinerja.GraphQL";

    /// <summary>One span for each operation and, below it, one for each call of a resolver, loader or guard.</summary>
    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("kinerja.graphql.requests", "{request}", "Operations that were run or refused.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("kinerja.graphql.errors", "{error}", "Errors of responses, by code.");
    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>("kinerja.graphql.cache.lookups", "{lookup}", "Questions to the caches of documents and plans, by cache and hit or miss.");
    private static readonly Histogram<long> Costs = Meter.CreateHistogram<long>("kinerja.graphql.cost", "{object}", "What operations may cost, as worked out before they run.");

    internal static void Answered(string? kind, GraphResponse response)
    {
        if (Requests.Enabled) Requests.Add(1, new KeyValuePair<string, object?>("kind", kind ?? "unknown"), new KeyValuePair<string, object?>("refused", response.IsRequestError));
        if (response.Errors.IsEmpty || !Errors.Enabled) return;
        foreach (var byCode in response.Errors.CountBy(e => e.Code)) Errors.Add(byCode.Value, new KeyValuePair<string, object?>("code", byCode.Key));
    }

    internal static void LookedUp(string cache, bool hit)
    {
        if (Lookups.Enabled) Lookups.Add(1, new KeyValuePair<string, object?>("cache", cache), new KeyValuePair<string, object?>("result", hit ? "hit" : "miss"));
    }

    internal static void Priced(long cost) => Costs.Record(cost);
}
