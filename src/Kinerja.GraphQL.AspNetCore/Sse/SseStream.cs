using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kinerja.GraphQL.AspNetCore.Sse;

/// <summary>
/// Writes an event stream. It is written straight to the response's pipe, whose back-pressure a slow reader feels: what it does not
/// read stays in the subscription's bounded buffer.
/// </summary>
internal sealed class SseStream(HttpResponse response, TimeSpan heartbeat)
{
    private static readonly byte[] Comment = ":\n\n"u8.ToArray();
    private static readonly byte[] NextHead = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] EventEnd = "\n\n"u8.ToArray();

    /// <summary>With an empty data line: browsers do not dispatch an event that has none.</summary>
    private static readonly byte[] Complete = "event: complete\ndata: \n\n"u8.ToArray();

    private PipeWriter Pipe => response.BodyWriter;

    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = SsePreferences.MediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        // Asks proxies of the nginx kind not to gather the stream.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await WriteAsync(Comment, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All answers, with a comment now and then while there is none.</summary>
    public async ValueTask SendAsync(Answers answers, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = answers.ReadAllAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = Task.FromResult(true);
        try
        {
            while (true)
            {
                next = events.MoveNextAsync().AsTask();
                while (!await IsThereAsync(next, cancellationToken).ConfigureAwait(false)) await WriteAsync(Comment, cancellationToken).ConfigureAwait(false);
                if (!await next.ConfigureAwait(false)) return;
                await NextAsync(events.Current, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // The client may go while an event is awaited, and a stream must not be disposed while it is being read.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await events.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>An answer as one event; JSON as it is written here has no line ends of its own.</summary>
    public async ValueTask NextAsync(GraphResponse answer, CancellationToken cancellationToken)
    {
        await Pipe.WriteAsync(NextHead, cancellationToken).ConfigureAwait(false);
        await answer.WriteAsync(Pipe, cancellationToken).ConfigureAwait(false);
        await WriteAsync(EventEnd, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => WriteAsync(Complete, cancellationToken);

    private async ValueTask<bool> IsThereAsync(Task next, CancellationToken cancellationToken)
    {
        if (next.IsCompleted) return true;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next, Task.Delay(heartbeat, enough.Token)).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return next.IsCompleted;
    }

    private async ValueTask WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var result = await Pipe.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted) throw new OperationCanceledException("The reader of the stream has gone.");
    }
}
