using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>Runs what was read and answers it.</summary>
internal sealed class RequestRunner(Executor executor, GraphQLHttpOptions options, ILogger logger)
{
    private const int MaxLoggedName = 100;

    private readonly DocumentChoice _documents = new(options);

    public async ValueTask RunAsync(HttpContext context, Incoming incoming, string mediaType, long started)
    {
        using var answer = await AnswerAsync(context, incoming.Requests[0], incoming.OnlyQueries).ConfigureAwait(false);
        var status = AnswerWriter.StatusOf(answer, mediaType);
        // GET is served, but not for this: RFC 9110 asks for the methods that are.
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "POST";
        var bytes = await AnswerWriter.WriteAsync(context, status, mediaType, options, answer.WriteAsync).ConfigureAwait(false);
        Report(answer, status, started, bytes);
    }

    /// <summary>One after the other, each written before the next runs: a batch holds the memory of one answer.</summary>
    public async ValueTask RunBatchAsync(HttpContext context, Incoming incoming, string mediaType, long started)
    {
        await AnswerWriter.WriteAsync(context, StatusCodes.Status200OK, mediaType, options, async (pipe, cancellationToken) =>
        {
            for (var i = 0; i < incoming.Requests.Count; i++)
            {
                var startedOne = i == 0 ? started : Stopwatch.GetTimestamp();
                using var answer = await AnswerAsync(context, incoming.Requests[i], onlyQueries: false).ConfigureAwait(false);
                await pipe.WriteAsync(i == 0 ? "["u8.ToArray() : ","u8.ToArray(), cancellationToken).ConfigureAwait(false);
                await answer.WriteAsync(pipe, cancellationToken).ConfigureAwait(false);
                Report(answer, StatusCodes.Status200OK, startedOne, 0);
            }

            await pipe.WriteAsync("]"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>An answer for every request: what the engine itself throws is our fault, logged under an id, and told as that.</summary>
    private async ValueTask<GraphResponse> AnswerAsync(HttpContext context, IncomingRequest incoming, bool onlyQueries)
    {
        var (document, refusal) = _documents.Choose(incoming);
        if (refusal is not null) return GraphResponse.Refused([refusal]);
        var request = new GraphRequest { Document = document, OperationName = incoming.OperationName, Variables = incoming.Variables, OnlyQueries = onlyQueries }
            .WithReports(context.Request.Headers);
        try
        {
            return await executor.ExecuteAsync(request, context.RequestServices, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            return GraphResponse.Refused([executor.Failed(e)]);
        }
    }

    private void Report(GraphResponse answer, int status, long started, long bytes)
    {
        var name = answer.OperationName ?? "-";
        if (name.Length > MaxLoggedName) name = name[..MaxLoggedName];
        Log.Answered(logger, answer.OperationKind ?? "request", name, status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, answer.Errors.Length, bytes);
    }
}
