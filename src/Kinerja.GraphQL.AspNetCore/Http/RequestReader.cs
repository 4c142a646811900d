using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>What an exchange brought: requests, or the refusal. Their JSON lives until this is disposed.</summary>
internal sealed record Incoming(params IReadOnlyList<IDisposable> Owned) : IDisposable
{
    public IReadOnlyList<IncomingRequest> Requests { get; init; } = [];

    /// <summary>The body was a list, so the answer is one.</summary>
    public bool IsBatch { get; init; }

    /// <summary>The method promises to change nothing.</summary>
    public bool OnlyQueries { get; init; }

    public HttpRefusal? Refusal { get; init; }

    public void Dispose()
    {
        foreach (var owned in Owned) owned.Dispose();
    }
}

/// <summary>From an HTTP request to GraphQL requests (GraphQL over HTTP, "Request"). Nothing has run while this can still refuse.</summary>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    /// <summary>The methods served, for the Allow header.</summary>
    public string Allow { get; } = options.AllowGet ? "GET, HEAD, POST, OPTIONS" : "POST, OPTIONS";

    public async ValueTask<Incoming> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method)) return await ReadPostAsync(context).ConfigureAwait(false);
        if (options.AllowGet && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return ReadGet(request);
        return Refused(HttpRefusal.Method(options.AllowGet ? "GraphQL is served by POST and, for queries, GET." : "GraphQL is served by POST."));
    }

    private async ValueTask<Incoming> ReadPostAsync(HttpContext context)
    {
        if (MediaTypes.CheckBody(context.Request.ContentType) is { } wrongType) return Refused(wrongType);
        var (body, refusal) = await BodyReader.ReadAsync(context, options).ConfigureAwait(false);
        if (refusal is not null) return Refused(refusal);
        if (!StrictJson.TryParse(body.Bytes, options.MaxJsonDepth, "The body", out var json, out var fault))
        {
            body.Dispose();
            return Refused(HttpRefusal.BadRequest(fault));
        }

        var isBatch = json.RootElement.ValueKind == JsonValueKind.Array;
        var (requests, why) = isBatch ? Batch(json.RootElement) : Single(json.RootElement);
        return new Incoming(json, body) { Requests = requests, IsBatch = isBatch, Refusal = why };
    }

    /// <summary>
    /// A query by GET changes nothing and its answer is not readable for foreign pages, so no header is asked for. What remains is
    /// work that a foreign page makes a signed-in browser send, through an image or a frame: browsers say so themselves.
    /// </summary>
    private Incoming ReadGet(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "cors") return Refused(HttpRefusal.CrossSite());
        var parameters = QueryParameters.Read(request.QueryString.Value ?? "", options.MaxJsonDepth);
        return parameters.Request is { } single
            ? new Incoming(parameters) { Requests = [single], OnlyQueries = true }
            : new Incoming(parameters) { Refusal = HttpRefusal.BadRequest(parameters.Fault) };
    }

    private static (IReadOnlyList<IncomingRequest> Requests, HttpRefusal? Refusal) Single(JsonElement json)
    {
        var (request, fault) = IncomingRequest.From(json);
        return request is null ? ([], HttpRefusal.BadRequest(fault)) : ([request], null);
    }

    /// <summary>All of a batch is well-formed or none of it runs.</summary>
    private (IReadOnlyList<IncomingRequest> Requests, HttpRefusal? Refusal) Batch(JsonElement json)
    {
        var length = json.GetArrayLength();
        if (options.MaxBatch <= 1) return ([], HttpRefusal.BadRequest("Batches are not served: send one request per body, a JSON object."));
        if (length == 0) return ([], HttpRefusal.BadRequest("The batch is empty: send at least one request."));
        if (length > options.MaxBatch) return ([], HttpRefusal.BadRequest($"The batch has {length} requests; {options.MaxBatch} are allowed. Send several batches."));
        var requests = new List<IncomingRequest>(length);
        foreach (var member in json.EnumerateArray())
        {
            var (request, fault) = IncomingRequest.From(member);
            if (request is null) return ([], HttpRefusal.BadRequest($"Request {requests.Count + 1} of the batch: {fault}"));
            requests.Add(request);
        }

        return (requests, null);
    }

    private static Incoming Refused(HttpRefusal refusal) => new() { Refusal = refusal };
}
