using System.Diagnostics;
using Kinerja.GraphQL.AspNetCore.Http;
using Kinerja.GraphQL.AspNetCore.Sse;
using Kinerja.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>One HTTP exchange, from request to response.</summary>
internal sealed class HttpHandler(Executor executor, GraphQLHttpOptions options, ILogger logger, CancellationToken shutdown)
{
    private readonly RequestReader _reader = new(options);
    private readonly SocketHandler _sockets = new(executor, options, logger, shutdown);
    private readonly SseHandler _events = new(executor, options, shutdown);
    private readonly RequestRunner _runner = new(executor, options, logger);

    public Task HandleAsync(HttpContext context) => context.WebSockets.IsWebSocketRequest ? _sockets.HandleAsync(context) : HandleHttpAsync(context);

    private async Task HandleHttpAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        AnswerWriter.Prepare(context.Response);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.Headers.Allow = _reader.Allow;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (options.Admits is { } admits && !await admits(context).ConfigureAwait(false)) return;
        var events = SsePreferences.Of(context.Request);
        if ((MediaTypes.Choose(context.Request.Headers.Accept) ?? (events == SsePreference.None ? null : MediaTypes.Json)) is not { } mediaType)
        {
            await RefuseAsync(context, HttpRefusal.NotAcceptable(), MediaTypes.Json, started).ConfigureAwait(false);
            return;
        }

        try
        {
            using var incoming = await _reader.ReadAsync(context).ConfigureAwait(false);
            if (incoming.Refusal is { } refusal) await RefuseAsync(context, refusal, mediaType, started).ConfigureAwait(false);
            else if (_events.Takes(events, incoming)) await _events.HandleAsync(context, incoming).ConfigureAwait(false);
            else if (incoming.IsBatch) await _runner.RunBatchAsync(context, incoming, mediaType, started).ConfigureAwait(false);
            else await _runner.RunAsync(context, incoming, mediaType, started).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException || (e is IOException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has gone; nobody is left to answer.
        }
        catch (Exception e)
        {
            await FailAsync(context, e, mediaType, started).ConfigureAwait(false);
        }
    }

    /// <summary>Our own fault, outside any operation: told under an id if nothing is sent yet, else by an answer that visibly breaks off.</summary>
    private async ValueTask FailAsync(HttpContext context, Exception exception, string mediaType, long started)
    {
        var error = executor.Failed(exception);
        if (context.Response.HasStarted) context.Abort();
        else await RefuseAsync(context, new HttpRefusal(StatusCodes.Status500InternalServerError, error), mediaType, started).ConfigureAwait(false);
    }

    private async ValueTask RefuseAsync(HttpContext context, HttpRefusal refusal, string mediaType, long started)
    {
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = _reader.Allow;
        if (refusal.Status == StatusCodes.Status415UnsupportedMediaType) context.Response.Headers.AcceptEncoding = "gzip, br, deflate";
        // Later versions of HTTP have no such header: there the stream ends alone.
        if (refusal.Close && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
        using var answer = GraphResponse.Refused([refusal.Error]);
        var bytes = await AnswerWriter.WriteAsync(context, refusal.Status, mediaType, options, answer.WriteAsync).ConfigureAwait(false);
        Log.Answered(logger, "request", "-", refusal.Status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1, bytes);
    }
}
