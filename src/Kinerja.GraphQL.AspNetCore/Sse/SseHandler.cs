using Kinerja.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Sse;

/// <summary>
/// Operations of every kind as an event stream, one per connection (the "distinct connections mode" of GraphQL over SSE). What a
/// request is refused for once it was understood is told in the stream: a browser's EventSource shows nothing of a failed one.
/// </summary>
internal sealed class SseHandler(Executor executor, GraphQLHttpOptions options, CancellationToken shutdown)
{
    private readonly DocumentChoice _documents = new(options);

    /// <summary>Whether this request is to be answered by an event stream.</summary>
    public bool Takes(SsePreference preference, Incoming incoming)
    {
        if (incoming.IsBatch || preference == SsePreference.None) return false;
        if (preference == SsePreference.Preferred) return true;
        var (document, refusal) = _documents.Choose(incoming.Requests[0]);
        return refusal is null && executor.IsSubscription(new GraphRequest { Document = document, OperationName = incoming.Requests[0].OperationName });
    }

    public async Task HandleAsync(HttpContext context, Incoming incoming)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, shutdown);
        var services = options.Streaming.NewServices(context);
        await using (services.Owner.ConfigureAwait(false))
        {
            var answers = await AnswerAsync(context, incoming, services.Services, stop.Token).ConfigureAwait(false);
            await using (answers.ConfigureAwait(false))
            {
                if (await RefusesMethodAsync(context, answers).ConfigureAwait(false)) return;
                var stream = new SseStream(context.Response, options.Streaming.KeepAlive);
                await SendAsync(context, answers, stream, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(HttpContext context, Answers answers, SseStream stream, CancellationTokenSource stop)
    {
        using var session = new CancellationTokenSource();
        var watch = options.Streaming.SessionEnds is { } ends ? WatchAsync(ends(context), session, stop) : Task.CompletedTask;
        try
        {
            await stream.OpenAsync(stop.Token).ConfigureAwait(false);
            await stream.SendAsync(answers, stop.Token).ConfigureAwait(false);
            await stream.CompleteAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            using var ended = GraphResponse.Refused([new GraphQLError("The session has ended. Sign in again and subscribe again.", ErrorCodes.SessionEnded)]);
            await stream.NextAsync(ended, context.RequestAborted).ConfigureAwait(false);
            await stream.CompleteAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            // A stream that breaks off without "complete" makes clients come again, which is what they should do.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
        }
    }

    private async Task WatchAsync(SessionEnd end, CancellationTokenSource session, CancellationTokenSource stop)
    {
        try
        {
            await end.WaitAsync(executor.Clock, stop.Token).ConfigureAwait(false);
            await session.CancelAsync().ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The stream ended first.
        }
    }

    /// <summary>A mutation by GET is no matter of the stream: the method itself was wrong.</summary>
    private async ValueTask<bool> RefusesMethodAsync(HttpContext context, Answers answers)
    {
        if (answers.Refusal is not { } refusal || AnswerWriter.StatusOf(refusal, MediaTypes.Json) != StatusCodes.Status405MethodNotAllowed) return false;
        context.Response.Headers.Allow = "POST";
        await AnswerWriter.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, MediaTypes.Json, options, refusal.WriteAsync).ConfigureAwait(false);
        return true;
    }

    private async ValueTask<Answers> AnswerAsync(HttpContext context, Incoming incoming, IServiceProvider services, CancellationToken cancellationToken)
    {
        var asked = incoming.Requests[0];
        var (document, refusal) = _documents.Choose(asked);
        if (refusal is not null) return Answers.Of(GraphResponse.Refused([refusal]));
        var request = new GraphRequest { Document = document, OperationName = asked.OperationName, Variables = asked.Variables, OnlyQueries = incoming.OnlyQueries }
            .WithReports(context.Request.Headers);
        try
        {
            return await executor.SubscribeAsync(request, services, () => options.Streaming.NewServices(context), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Answers.Of(GraphResponse.Refused([executor.Failed(e)]));
        }
    }
}
